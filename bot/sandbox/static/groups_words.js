// The words of the page of groups, beyond those of every page.
import { language } from "./words.js";

const WORDS = {
  zh: {
    who: "我是谁", groups: "群聊", create: "建群", title: "新群的名字", forum: "有话题", general: "常规",
    all: "全部", back: "回到群列表", remove: "移出机器人", add: "拉机器人进群", promote: "设机器人为管理员",
    delete: "删除话题", close: "关闭话题", reopen: "重开话题", upgrade: "升级为超级群", out: "机器人不在群里",
    left: "机器人不在群里", member: "机器人是成员", administrator: "机器人是管理员", "topic.made": "建了话题 {name}",
    "topic.closed": "话题已关闭", "topic.opened": "话题已重开", moved: "已升级为超级群",
    unbound: "发 /group 把这个群绑定到一个部门",
  },
  en: {
    who: "Who I am", groups: "Groups", create: "New group", title: "Name of a new group", forum: "with topics",
    general: "General", all: "All", back: "Back to the groups", remove: "Remove the bot", add: "Add the bot",
    promote: "Make the bot an administrator", delete: "Delete topic", close: "Close topic", reopen: "Reopen topic",
    upgrade: "Upgrade to supergroup", out: "the bot is not there", left: "the bot is not there",
    member: "the bot is a member", administrator: "the bot is an administrator",
    "topic.made": "Topic {name} was made", "topic.closed": "Topic closed", "topic.opened": "Topic reopened",
    moved: "Now a supergroup", unbound: "Send /group to bind this group to a department",
  },
};

export const sayOfGroups = (key, values = {}) =>
  WORDS[language()][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
