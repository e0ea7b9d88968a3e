// The words of the page of groups.
export const words = {
  zh: {
    back: "← 私聊", who: "我是", create: "建群", title: "群名", forum: "有话题", general: "常规",
    all: "全部", write: "写一条消息…", send: "发送", reply: "回复", remove: "移出机器人",
    add: "拉机器人进群", promote: "设为管理员", delete: "删话题", close: "关话题",
    reopen: "重开话题", upgrade: "升级为超级群", none: "还没有群。建一个，再发 /group 绑定部门。",
    out: "机器人不在群里", member: "机器人是成员", administrator: "机器人是管理员", closed: "已关闭",
  },
  en: {
    back: "← Private chats", who: "I am", create: "New group", title: "Title", forum: "with topics",
    general: "General", all: "All", write: "Write a message…", send: "Send", reply: "Reply",
    remove: "Remove the bot", add: "Add the bot", promote: "Make it administrator",
    delete: "Delete topic", close: "Close topic", reopen: "Reopen topic",
    upgrade: "Upgrade to supergroup",
    none: "No groups yet. Make one, then send /group to bind it to a department.",
    out: "the bot is not there", member: "the bot is a member",
    administrator: "the bot is an administrator", closed: "closed",
  },
};
