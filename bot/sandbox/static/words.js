// The words of the page itself. What the desk says comes from the desk.

const WORDS = {
  zh: {
    tagline: "沙盒",
    "column.customer": "客户", "column.staff": "员工", "column.manager": "经理",
    "role.customer": "客户", "role.handler": "处理人", "role.supervisor": "主管", "role.manager": "经理", "role.admin": "管理员",
    "clock.title": "沙盒时钟", "clock.ten": "+10 分", "clock.hour": "+1 时", "clock.morning": "次日早上", "clock.digest": "到 {at}",
    "clock.ten.long": "快进 10 分钟", "clock.hour.long": "快进 1 小时", "clock.morning.long": "快进到次日早上 9 点", "clock.digest.long": "快进到日报时间 {at}",
    "clock.ahead": "比真实时间快 {span}", "clock.now": "与真实时间一致",
    "span.days": "{n} 天", "span.hours": "{n} 小时", "span.minutes": "{n} 分",
    "theme.auto": "外观:随系统", "theme.light": "外观:浅色", "theme.dark": "外观:深色",
    "language": "Switch to English", "language.mark": "EN",
    "sample": "发一条投诉样例", "sample.short": "投诉样例",
    "add.customer": "添加客户", "add.staff": "添加员工", "add.manager": "添加经理", "add.do": "添加", "cancel": "取消",
    "add.title": "添加员工", "add.role": "角色", "add.department": "部门",
    "follow": "自动切到被叫到的人", "choose": "换人", "more": "更多",
    "block": "屏蔽机器人", "unblock": "解除屏蔽", "blocked": "{name} 已屏蔽机器人,收不到消息",
    "jump": "{name} 有 {n} 条新消息", "unread": "{n} 条未读",
    "write": "写消息…", "send": "发送", "attach": "附件", "voice": "录语音", "keys": "显示/隐藏快捷键盘",
    "attach.photo": "照片或视频", "attach.file": "文件", "attach.location": "位置", "attach.contact": "我的名片",
    "attach.remove": "移除 {name}", "caption": "加一句说明…", "drop": "松手即可添加",
    "voice.send": "发送语音", "voice.drop": "丢弃录音", "voice.none": "没有可用的麦克风",
    "reply": "回复", "reply.to": "回复 {name}", "edit": "修改", "editing": "修改消息", "copy": "复制", "copied": "已复制",
    "edited": "已编辑", "typing": "正在输入", "you": "我", "today": "今天", "yesterday": "昨天",
    "empty": "还没有消息", "empty.customer": "写下发生的事,或点“投诉样例”试一试",
    "empty.staff": "派单、催办会出现在这里", "empty.manager": "升级、日报会出现在这里",
    "photo": "照片", "video": "视频", "voice.message": "语音", "file": "文件", "sticker": "贴纸", "location": "位置", "contact": "名片", "audio": "音频",
    "photo.open": "放大照片", "photo.close": "关闭", "play": "播放", "pause": "暂停", "download": "下载 {name}", "newest": "到最新消息",
    "offline": "与沙盒的连接断开了,正在重连…", "ok": "好", "refused": "没有成功:{why}",
    "open.title": "谁来打开这个链接?", "open.new": "一个新来的人",
    "chat.of": "{name} 的聊天", "actions": "消息操作",
  },
  en: {
    tagline: "sandbox",
    "column.customer": "Customer", "column.staff": "Staff", "column.manager": "Manager",
    "role.customer": "Customer", "role.handler": "Handler", "role.supervisor": "Supervisor", "role.manager": "Manager", "role.admin": "Administrator",
    "clock.title": "Sandbox clock", "clock.ten": "+10 min", "clock.hour": "+1 h", "clock.morning": "Next morning", "clock.digest": "To {at}",
    "clock.ten.long": "Move on 10 minutes", "clock.hour.long": "Move on 1 hour", "clock.morning.long": "Move on to 9:00 next morning", "clock.digest.long": "Move on to the daily summary at {at}",
    "clock.ahead": "{span} ahead of real time", "clock.now": "same as real time",
    "span.days": "{n} d", "span.hours": "{n} h", "span.minutes": "{n} min",
    "theme.auto": "Appearance: system", "theme.light": "Appearance: light", "theme.dark": "Appearance: dark",
    "language": "切换到中文", "language.mark": "中",
    "sample": "File a sample complaint", "sample.short": "Sample",
    "add.customer": "Add a customer", "add.staff": "Add staff", "add.manager": "Add a manager", "add.do": "Add", "cancel": "Cancel",
    "add.title": "Add a member of staff", "add.role": "Role", "add.department": "Department",
    "follow": "Follow whoever is called", "choose": "Choose a person", "more": "More",
    "block": "Block the bot", "unblock": "Unblock the bot", "blocked": "{name} blocked the bot and gets no messages",
    "jump": "{name}: {n} new", "unread": "{n} unread",
    "write": "Write a message…", "send": "Send", "attach": "Attach", "voice": "Record a voice message", "keys": "Show or hide the keyboard",
    "attach.photo": "Photo or video", "attach.file": "File", "attach.location": "Location", "attach.contact": "My contact",
    "attach.remove": "Remove {name}", "caption": "Add a caption…", "drop": "Drop to attach",
    "voice.send": "Send the voice message", "voice.drop": "Discard the recording", "voice.none": "No microphone can be used",
    "reply": "Reply", "reply.to": "Reply to {name}", "edit": "Edit", "editing": "Edit message", "copy": "Copy", "copied": "Copied",
    "edited": "edited", "typing": "typing", "you": "Me", "today": "Today", "yesterday": "Yesterday",
    "empty": "No messages yet", "empty.customer": "Write what happened, or press “Sample”",
    "empty.staff": "Assigned tickets and reminders arrive here", "empty.manager": "Escalations and summaries arrive here",
    "photo": "Photo", "video": "Video", "voice.message": "Voice message", "file": "File", "sticker": "Sticker", "location": "Location", "contact": "Contact", "audio": "Audio",
    "photo.open": "Enlarge photo", "photo.close": "Close", "play": "Play", "pause": "Pause", "download": "Download {name}", "newest": "To the newest message",
    "offline": "The connection to the sandbox was lost; trying again…", "ok": "OK", "refused": "That didn't work: {why}",
    "open.title": "Who opens this link?", "open.new": "Somebody new",
    "chat.of": "Chat of {name}", "actions": "Message actions",
  },
};

const KEY = "duban.language";
let chosen = localStorage.getItem(KEY) ?? (navigator.language.startsWith("zh") ? "zh" : "en");

export function language() {
  return chosen;
}

export function chooseLanguage(code) {
  chosen = code;
  localStorage.setItem(KEY, code);
  document.documentElement.lang = code;
}

export function say(key, values = {}) {
  return WORDS[chosen][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}
