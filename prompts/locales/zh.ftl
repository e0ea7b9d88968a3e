### 所有文字。键按房间排列；两种语言的键与变量由测试保持一致。

## 日子
day-today = 今天
day-tomorrow = 明天
day-yesterday = 昨天

## 固定词
kind-complaint = 投诉
kind-suggestion = 建议
kind-praise = 表扬
kind-inquiry = 咨询
kind-fault-report = 报障
kind-appeal = 申诉
kind-incident = 事件
state-new = 已登记，待接单
state-in-progress = 处理中
state-waiting = 等您答复
state-resolved = 已办结，等您评价
state-answered = 已答复，等您评价
state-closed = 已关闭
state-withdrawn = 已撤回
staff-state-new = 待接单
staff-state-in-progress = 处理中
staff-state-waiting = 等客户答复
staff-state-resolved = 已办结，等客户评价
staff-state-closed = 已关闭
staff-state-withdrawn = 客户已撤回
grade = { $grade } 级 · { $name }
all-departments = 全部部门
in-the-pool = 待领池
role-customer = 客户
role-handler = 处理人
role-supervisor = 主管
role-manager = 经理
role-admin = 管理员
duration-s = { $count } 秒
duration-m = { $count } 分钟
duration-h = { $count } 小时
duration-d = { $count } 天
duration-years = { $count } 年
duration-wm = { $count } 分钟（工作时间）
duration-wh = { $count } 小时（工作时间）
duration-wd = { $count } 个工作日
promise-acknowledge = 接单
promise-first-response = 首次回复
promise-next-response = 后续回复
promise-resolve = 办结
promise-outer = 最终办结
no-words = （没有文字，请看附件）
language-zh = 中文
language-en = English

## 按钮
btn-submit = ✅ 提交
btn-submit-new = ✅ 提交：是新的事
btn-submit-as = ✅ 提交{ $kind }
btn-edit = ✏️ 修改
btn-cancel = ✖️ 取消
btn-back = ‹ 返回
btn-previous = ‹ 上一页
btn-next = 下一页 ›
btn-file-anyway = 📝 仍要提交工单
btn-edit-kind = 类型
btn-edit-category = 类别
btn-edit-words = 重写内容
btn-edit-facts = 要点
btn-edit-files = 📎 逐个去掉附件
btn-edit-language = 语言
btn-add-fact = ➕ 补充一项
btn-fact-change = ✏️ 更改
btn-fact-drop = ✖️ 不算
btn-undo-change = ↩️ 撤销
btn-keep-words = 💬 这是补充
btn-resume-draft = 📝 没提交：{ $words }
btn-go-on-as-customer = ▶️ 以客户身份继续
btn-put-away = 🗑 不要了
btn-draft-instead = 🔁 换掉前面的
btn-in-addition = ➕ 加在后面
btn-bring-back = ↩️ 恢复
btn-go-on-draft = ▶️ 继续
btn-drop-files = 去掉附件
btn-another-matter = 📝 是另一件事
btn-same-matter = ➕ 同一件事，合在一起
btn-several-matters = ✂️ 分开登记
btn-one-matter = 📝 是一件事
btn-add-to = ➕ 补充到 { $number } · { $matter }
btn-answer-to = 💬 答复 { $number } 的提问 · { $matter }
btn-urge-this = 🔔 催单 { $number } · { $matter }
btn-add-elsewhere = ➕ 补充到别的工单…
btn-new-matter = 📝 不是，是新的事
btn-ask-people = 📝 仍要转给工作人员
btn-something-else = 📝 是别的事
btn-look = 📄 查看工单
btn-look-at = 📄 { $number }
btn-withdraw-this = ↩️ 撤回 { $number } · { $matter }
btn-write = 💬 写给处理人
btn-answer = 💬 答复
btn-urge = 🔔 催单
btn-history = 🕘 经过
btn-withdraw = ↩️ 撤回
btn-withdraw-yes = 确认撤回
btn-satisfied = 👍 满意
btn-not-satisfied = 👎 不满意
btn-satisfied-this = 👍 满意 { $number } · { $matter }
btn-not-satisfied-this = 👎 不满意 { $number } · { $matter }
btn-slip = ↩️ 点错了，撤销
btn-no-reason = ⏭ 不写原因
btn-no-more = 👌 就这些
btn-solved = ✅ 已解决
btn-not-solved = ❌ 没解决
btn-skip = 跳过
btn-accept = 🙋 接单
btn-accept-all = 🙋 全部接单
btn-grant-all = ✅ 全部同意
btn-ask = ❓ 询问客户
btn-why = ⏱ 时限怎么算的
btn-phoned = 📞 已电话联系
btn-spoke = ✅ 已告诉客户
btn-not-reached = 📵 没打通
btn-reply = 💬 回复客户
btn-resolve = ✅ 办结
btn-as-before = ♻️ 照上次的
btn-take-back = ↩️ 收回结果
btn-undo = ↩️ 撤回
btn-discard = ✖️ 不发了
btn-send-now = 📨 立即发送
btn-confirm = ✅ 确认
btn-send-back = ↩️ 退回
btn-uphold = ⚖️ 申诉成立
btn-reject = ⚖️ 维持原结果
btn-assess = ⚖️ 责任认定
btn-extend = ⏳ 申请延期
btn-close = 🗂 关闭工单
btn-close-yes = 🗂 确认关闭
btn-regrade = 🎚 改级别
btn-make-role = 改为{ $role }
btn-suspend = 🚫 停用
btn-profile = ⚙️ 语言和时间
btn-profile-ask-capacity = ⌨️ 其他件数
btn-profile-regions = 📍 负责地区
btn-profile-ask-regions = ⌨️ 写地区
btn-profile-hours = 🕘 工作时间
btn-profile-ask-hours = ⌨️ 写时间
btn-profile-desk-hours = 同服务台
btn-away = 🏖 休假
btn-away-today = 今天
btn-away-tomorrow = 到明天
btn-away-week = 到本周日
away-until-day = 到{ $day }
btn-away-other = ⌨️ 其他日期
btn-away-nobody = 没有人代办
btn-away-superior = 没有人代办，就由上级 { $name } 代办
btn-away-back = 👋 我回来了
btn-away-end = 👋 结束休假
btn-away-drop = ✖️ 取消休假
btn-away-change = ✏️ 更改
btn-role-history = 🕘 变动记录
btn-readmit = ▶️ 恢复
btn-hand-over-all = 📦 转出全部工单
btn-to-least = ⚖️ 转给手上最少的人
btn-yes = ✅ 确定
btn-reclassify = 🏷 改类别
btn-same = 🔗 是同一件事
btn-different = ✖️ 不是同一件事
btn-note = 🔒 内部备注
btn-consult = 🙋‍♂️ 问同事
btn-transfer = ↪️ 转派
btn-return = ↩️ 退单
btn-supplier = 🏭 供应商
btn-supplier-answer = ✅ 供应商已答复
btn-give = ↪️ 转派
btn-as-note = 🔒 记成内部备注
btn-to-customer = ✉️ 这是写给客户的
btn-take = ✋ 我来处理
btn-advise = 💡 答复同事
btn-grant = ✅ 同意
btn-refuse = ✖️ 不同意
btn-joining-grant = ✅ 确认加入
btn-joining-refuse = ✖️ 拒绝
btn-invite-another = 🔗 再邀请一位
btn-seen = 👀 已知悉
btn-supervise = 👁 督办
btn-let-go = 👁 取消督办
btn-digest-settings = ⚙️ 日报设置
btn-day-before = ‹ 前一天
btn-day-after = 后一天 ›
btn-digest-on = 🔔 打开日报
btn-digest-off = 🔕 不要日报
btn-other-time = ⌨️ 其他时间
btn-announce-send = 📣 发给 { $count } 人
btn-see-to = 🤝 我来督办
btn-see-to-all = 🤝 这 { $count } 件我来督办
btn-more = ⋯ 更多
btn-files = 📎 附件
btn-story = 📖 全文
btn-open = 📂 打开工单
btn-unbind = 🔓 不再绑定
btn-send-anyway = 📨 仍然发送
btn-instead = ✅ 换成这段
btn-send-first = 📨 仍然发送原来的
btn-change = ✏️ 修改
btn-help = ✨ 帮手
btn-suggest = 💡 建议回复
btn-similar = 🗂 类似工单
btn-send = 📨 发送
btn-another = 🔁 换一条
btn-view-pool = 📥 待领池
btn-approvals = 🗳 待我审批
btn-overdue = 🔴 全部超时
btn-view-mine = 📋 我的待办
btn-view-scope = 🗂 全部
btn-filter = 🔎 筛选
btn-newest = « 最新
btn-older = 更早 ›
btn-show = 👁 看结果
btn-departments = 🏢 部门
btn-categories = 🏷 分类
btn-unfiltered = ‹ 返回，不筛选

## 对话框下方的键盘
key-mine = 📄 我的工单
key-help = ❓ 帮助
key-queue = 📋 我的待办
key-digest = 📊 日报

## 斜杠后的命令
command-mine = 我的工单
command-mine-own = 我自己反映的事
command-why = 时限怎么算的
command-queue = 我的待办
command-pool = 待领池
command-overdue = 超时工单
command-find = 查找工单
command-people = 人员
command-invite = 邀请同事加入
command-group = 部门群
command-duty = 值班 / 离岗
command-me = 我的语言、时间和件数
command-away = 休假与代办
command-digest = 日报
command-approvals = 待我审批
command-export = 导出工单表
command-announce = 发公告
command-language = 语言 / Language
command-help = 帮助

## 开始与帮助（各两行）
help-customer =
    👋 这里是<b>{ $desk }</b>。请直接写下发生了什么，可以附照片、语音或文件。
    我会整理好请您确认，并告诉您多久有答复。进度、催单、撤回、申诉：/mine　隐私：/privacy　English：/language
help-handler =
    👋 您是<b>{ $desk }</b>的处理人。新工单会发到这里，请点「接单」。
    待办按时限排列：/queue，待领池：/pool，全部功能：/help
help-supervisor =
    👋 您是<b>{ $desk }</b>的主管。时限承诺错过时，我会在这里告诉您。
    待办：/queue，待领池：/pool，全部功能：/help
help-manager =
    👋 您是<b>{ $desk }</b>的经理。每天的日报会发到这里，也可随时查看：/digest
    待办：/queue，待领池：/pool，全部功能：/help
help-admin =
    👋 您是<b>{ $desk }</b>的管理员。系统需要照看时，我会在这里告诉您。
    日报：/digest，待办：/queue，待领池：/pool，全部功能：/help

## 员工的帮助：一屏，按事分组
guide-title = 👋 <b>{ $desk }</b> · { $role } · { $department }
guide-tickets = 📋 <b>工单</b>：{ $commands }
guide-filing = ☎ <b>代客户</b>：{ $commands }
guide-people = 👥 <b>人员</b>：{ $commands }
guide-own = ⚙️ <b>我的设置</b>：{ $commands }
guide-customer = 👤 <b>我自己的事</b>：{ $commands }

language-choose = 请选择语言。
language-chosen = 好的，以后用中文。怎么用：/help
unknown-command = 我不认识这个命令。请直接写下发生了什么，或点 /help。
unknown-command-staff = 我不认识这个命令。您能用的都在 /help。

## 草稿
talk = 👋 您好！请直接写下发生了什么，我来登记并跟进到底。
talk-upset = 😔 很抱歉让您不满意。请告诉我发生了什么、在哪里、什么时候，我来登记并跟进到底。
talk-thanks = 🙏 谢谢您！有需要随时写给我。
talk-spam = 🙂 收到。这里只受理客户反映的事，广告不做登记。
insist-talk = 如果刚才那句就是您要反映的事，请点下面的按钮。
insist-talk-upset = 如果刚才那句就是您要反映的事，请点下面的按钮。
insist-talk-thanks = 如果刚才那句是要登记的表扬，请点下面的按钮。
insist-talk-spam = 如果您确实有事要反映，请点下面的按钮，或直接写下发生了什么。
talk-or-answer = 💬 这是对 <b>{ $number }</b> 提问的答复吗？
talk-welcome = 🙏 不客气！
talk-hello-open = 🙂 我在。有新情况直接写给我。
talk-bye = 👋 好的，有事随时写给我。
talk-state = 📄 <b>{ $number }</b>：{ $state }，{ $due }办结
talk-state-late = 📄 <b>{ $number }</b>：{ $state }，已过承诺时间，抱歉，正在催办
talk-state-stands = 📄 <b>{ $number }</b>：{ $state }
own-data-ways = 🔐 查看我们存了您什么：/mydata　删除您的资料：/deleteme
draft-title = 📝 <b>请确认：{ $kind }</b>
draft-no-words = （还没有文字：请补一句发生了什么，或直接提交附件）
draft-voice-only = 🎙 语音已收好，处理人可以听。我听不懂语音，麻烦补一句文字说明是什么事；不补也可以提交。
draft-about = 🏷 { $category } · { $grade }
draft-facts = 🔎 { $facts }
draft-files = 📎 附件 { $count } 个
draft-promise-usual = ⏱ { $response }给您首次答复，{ $resolve }办结
draft-promise-answer = ⏱ { $response }给您首次答复，{ $resolve }答复完毕
draft-promise-praise = ⏱ 我们会转达您的感谢，{ $resolve }给您回音
draft-about-what = 🏷 { $category }
draft-hint-asked = ❗ 这是对 { $number } 提问的答复吗？是就点「答复」，不是请点「提交」。
draft-hint-answer = ❓ <b>这是对 { $number } 提问的答复吗？</b>反问处理人的话，也点「答复」。
draft-hint-which-ticket = ➕ 要补充到哪一件？
draft-hint-same = ❓ 这是补充 <b>{ $number }</b>，还是一件新的事？
draft-hint-same-which = ❓ 这是补充已有的工单，还是一件新的事？
draft-hint-reopen = ❓ 是先前那件又出的问题吗？点「重新打开」，编号不变；是新的事就提交。
draft-unsure = 📝 <b>请问这是{ $one }还是{ $other }？</b>
draft-unsure-hint = 点一个就提交；也可以接着写。
draft-as-kind = ⏱ { $kind }：{ $response }首次答复，{ $resolve }办结
draft-urge = 🔔 要催这一件吗？负责的同事会马上收到提醒。
draft-urge-which = 🔔 要催哪一件？负责的同事会马上收到提醒。
draft-withdraw = ↩️ 要撤回这一件吗？撤回后不再处理；不点就照常办理。
draft-withdraw-which = ↩️ 要撤回哪一件？撤回后不再处理；不点就照常办理。
draft-settled = 🙂 太好了。是这一件解决了吗？点一下就撤回，不再处理；不点就照常办理。
draft-settled-which = 🙂 太好了。是哪一件解决了？点一下就撤回，不再处理；不点就照常办理。
draft-withdraw-resolved = 🧾 <b>{ $number }</b> 已经办结。解决了就点「满意」，这件事就此了结。
draft-verdict-content = 🧾 您说的是 <b>{ $number }</b> 吗？点「满意」，这件事就此了结。
draft-verdict-objects = 🧾 您说的是 <b>{ $number }</b> 吗？点「不满意」，就退回重办，您写的话会一并转给处理人。
draft-withdraw-none = 🙂 好的。您没有正在办理的工单，不用撤回。有事随时写给我。
draft-no-news = 🙂 您没有正在办理的工单。以前的都在这里：/mine；有事随时写给我。
human-reads = 🙋 您在这里写的话，经办人员都会看到并亲自答复；我只负责登记、催办和转达。
human-has = • <b>{ $number }</b>：已有专人办理（这件事归{ $department }）
human-pool = • <b>{ $number }</b>：在{ $department }，正等人接手
human-resolved = • <b>{ $number }</b>：{ $department }已办结，等您评价
human-draft = 📝 您正在写的还没有提交，还没有人看到：请看下面，点「提交」。
human-begin = 请直接写下发生了什么，提交后由专人办理。想接电话的话，用 /phone 留个号码。
draft-another = ❓ 这是另一件事，还是补充您正在写的「{ $earlier }」？
draft-aside = 📌 您刚才写的「{ $earlier }」{ $count ->
    [1] 还留着，这件提交后接着写。
   *[other] 等 { $count } 件还留着，这件提交后一件件接着写。
}
draft-aside-next = 📌 下一件「{ $earlier }」{ $count ->
    [1] 还留着，这件提交后接着写。
   *[other] 等 { $count } 件还留着，这件提交后一件件接着写。
}
draft-asks-first = ❓ 还没提交，请先回答下面的问题：
draft-still-here = 🙂 好的。您写的还没提交：
draft-danger-unsent = 🚨 还没有人知道，也没有人在来的路上：点下面的「提交」，马上有人处理。
draft-moved = ⬆️ 您补充后有变：{ $changes }
draft-split-how = ✂️ 我只看出一件事。要登记两件，请先提交这件，或写「还有一件事：…」把另一件告诉我。
draft-hint-several = 🗂 您好像说了{ $count ->
    [2] 两
   *[other] { " " }{ $count }{ " " }
}件事，分开登记吗？分开后各有工单号，由各自的部门办。
draft-hint-urge = 🔔 您是在催 { $number } 吗？是就点下面的「催单」，正在写的这件不受影响；不是就接着写或提交。
draft-hint-urge-which = 🔔 您是在催先前的事吗？点下面要催的那件，正在写的这件不受影响；不是就接着写或提交。
draft-hint-instead = ✏️ 刚写的这段，是换掉前面写的，还是加在后面？
draft-hint-mistaken = ✏️ 没看出「{ $field }」指的是哪一处，您的话先记在后面。要改前面的，请写「是…，不是…」，或点「修改」。
draft-hint-two-numbers = 🔎 { $first } 和 { $second } 现在都记着。只有后一个对的话，请写「不对，是 { $second }」。
ticket-unknown = 🔎 您名下没有 { $number } 这件工单。您的在这里，全部见 /mine：
ticket-which-line = { $place }. <b>{ $number }</b>：{ $matter }
ticket-which-none = 👌 好的，都照旧。
ticket-urge = 🔔 要催的是这件吗？点一下，负责的同事会马上收到提醒。
ticket-which = ❓ 是哪一件？
ticket-complain = 🗣 要投诉哪一件的处理？当事人看不到，由上级处理。
ticket-draft-stays = 📌 您正在写的还在，没有改动。
draft-goes-on = 📌 回到您先前写的这件：
draft-goes-on-next = 📌 接着是下一件：
draft-of-erased-caller = 🗑 这位客户的资料已按其要求删除，为其写的这份草稿也已删除。
words-of-erased = 🗑 有客户的资料已按其要求删除，您还没发出的那段话可能与其有关，也已删除
draft-deleted = 🗑 这份草稿已删去，没有提交。
draft-over = 这个按钮已经过时：这份草稿已经取消或删去，没有提交。需要时请再写给我。
draft-over-other = 这个按钮已经过时。您正在写的在最下面。
draft-urged = 🔔 已催单：<b>{ $number }</b>
draft-fact-explained = 🙂 是问下面这一项，知道了办得更快；没有、不清楚都没关系，可以「跳过」。
draft-needs-date = ❓ 请问是哪一天的事？直接写给我；说不上来就点「跳过」，也可以现在提交。
draft-needs-time = ❓ 请问大约几点？直接写给我；说不上来就点「跳过」，也可以现在提交。
draft-needs-amount = ❓ 请问涉及多少钱？直接写给我；说不上来就点「跳过」，也可以现在提交。
draft-needs-place = ❓ 请问在哪里出的问题，地址或位置？直接写给我；不方便就点「跳过」，也可以现在提交。
draft-needs-order-no = ❓ 请问订单号或运单号是多少？直接写给我；没有就点「跳过」，也可以现在提交。
draft-needs-phone = ❓ 请问是哪个电话号码？直接写给我；不方便就点「跳过」，也可以现在提交。
draft-needs-vehicle-no = ❓ 请问车牌号是多少？直接写给我；没有就点「跳过」，也可以现在提交。
draft-needs-org = ❓ 请问是哪家单位或门店？直接写给我；说不上来就点「跳过」，也可以现在提交。
draft-needs-staff = ❓ 请问是哪位工作人员，姓名或工号？直接写给我；说不上来就点「跳过」，也可以现在提交。
draft-hint = 还可以继续补充文字或照片；没问题请点「提交」。
draft-edit = ✏️ 要改哪一项？也可以直接编辑您发的消息。
draft-facts-which = 🔎 这些是从您的话里读出的要点。要改哪一项？
draft-facts-cut = 🔎 要去掉哪一个？文字里的也一起删去。
draft-facts-none = 🔎 还没有读出要点。要补充一项吗？
draft-fact = 🔎 { $fact }
draft-fact-types = ➕ 要补充什么？
draft-fact-change = ✏️ 「{ $old }」应该是什么？请直接写。
draft-fact-unclear = ✏️ 请用一行字写。
fact-ask-date = ✏️ 是哪一天？请直接写。
fact-ask-time = ✏️ 大约几点？请直接写。
fact-ask-amount = ✏️ 多少钱？请直接写。
fact-ask-place = ✏️ 在什么地方？请直接写，或发送位置。
fact-ask-order-no = ✏️ 订单号或单号是多少？请直接写。
fact-ask-phone = ✏️ 电话号码是多少？请直接写。
fact-ask-vehicle-no = ✏️ 车牌号是多少？请直接写。
fact-ask-org = ✏️ 是哪家公司或门店？请直接写。
fact-ask-staff = ✏️ 是哪位员工：姓名或工号？请直接写。
fact-bought = 购买 { $what }
fact-sent = 寄出 { $what }
fact-delivered = 送达 { $what }
fact-paid = 付款 { $what }
fact-returned = 退还 { $what }
fact-promised = 约定 { $what }
fact-broke = 出问题 { $what }
fact-date = 日期
fact-time = 时间
fact-amount = 金额
fact-place = 地点
fact-order-no = 单号
fact-phone = 电话
fact-vehicle-no = 车牌
fact-org = 单位
fact-staff = 员工
draft-files-which = 📎 点一下即可去掉；要加附件，直接发给我。
draft-files-cut = 📎 要去掉哪一个？按发来的先后编号。
changed-words = ✏️ 已改：「{ $old }」→「{ $new }」
changed-away = ✏️ 已删去：「{ $old }」
changed-added = ✏️ 已加上：{ $fact }
changed-to = ✏️ 已改为：{ $new }
changed-fact = ✏️ 不再算作要点：{ $old }
changed-file-anew = 🔁 新的附件换掉了前面那个
changed-files = ✏️ 已去掉 { $count } 个文件
draft-left-behind = 📝 您以客户身份写的一件事还没有提交，还在这里：
draft-as-customer = 👤 您现在以客户身份写这件事。回到工作：/staff
draft-already-so = ✏️ 已经是这样了，这次没有再改。
draft-unfinished = 📝 您写了还没有提交，要继续吗？不提交的话，{ $days }后删除。
draft-unfinished-caller = 📝 您给 { $customer } 登记的还没有提交，要继续吗？不提交的话，{ $days }后删除。
draft-danger-told = 🚨 已告诉值班负责人：有人写到了危险。您写的内容他们还看不到，点「继续」再提交，马上有人处理。不提交的话，{ $days }后删除。
danger-unfiled = 🚨 有人写到有人身危险（最后一句：{ $at }），还没有提交，再问也没有回应；报警电话已告诉对方。提交后会到：{ $department }。是谁、电话、写了什么，提交前都不能看；一提交马上派单。请先安排好人手；对方打来电话，就用 /file 代为登记。
draft-choose-kind = 这是哪一类事项？
draft-choose-category = 与什么有关？
draft-write-anew = ✏️ 请重新写一遍内容，附件会保留。
draft-cancelled = 已取消，没有提交。需要时请再写给我。
draft-thrown = 🗑 已取消，没有提交。{ $days }内点「恢复」还能找回来。
draft-begin-anew = 🔄 好，从头来：请写发生了什么，文字、照片、语音都行。刚才写的 { $days }内可以恢复。
draft-begun-anew = 🔄 好，从头来。刚才写的 { $days }内可以恢复。
draft-give-up = 🙂 没关系。这件还没提交，接着写，还是不要了？
filed =
    ✅ 已受理，工单号 <b>{ $number }</b>
    ⏱ 我们承诺{ $resolve }办结，{ $response }首次答复。进展会发到这里。
filed-answer =
    ✅ 已受理，工单号 <b>{ $number }</b>
    ⏱ { $response }首次答复，最晚{ $resolve }答复完毕。进展会发到这里。
filed-praise =
    ✅ 已受理，工单号 <b>{ $number }</b>
    ⏱ 谢谢您！我们会转达您的表扬，{ $resolve }给您回音。
cannot-keep = 🙏 这种消息我存不下来，请用文字、照片、语音或文件再发一次。

## 我的工单
mine-title = 📄 <b>我的工单</b>，点开可看进展：
mine-matter = { $topic }：{ $words }
mine-line = • <b>{ $number }</b> · { $matter } · { $state }
mine-line-due = • <b>{ $number }</b> · { $matter } · { $state } · ⏱ { $due }
mine-line-late = • <b>{ $number }</b> · { $matter } · { $state } · ⏱ 原定{ $due }，已超时
mine-none = 您还没有工单。请直接写下发生了什么，我来登记。
own-title = 📄 <b>{ $number }</b> · { $about }
own-changed = ✏️ 您后来改为：
own-additions = ➕ 您补充过 { $count } 次，最近一次：「{ $last }」
own-additions-files = ➕ 您补充过 { $count } 次（附件）
own-state = 📍 { $state }
own-promise-usual = ⏱ 承诺{ $due }办结
own-promise-answer = ⏱ 承诺{ $due }答复
own-promise-praise = ⏱ { $due }给您回音
own-answer-missed = ⏱ 原定{ $due }答复，已超时。很抱歉，我们会尽快答复
own-promise-missed = ⏱ 原承诺{ $due }办结，已超时。很抱歉，我们正在抓紧办理
own-outer = 📅 按规定最晚{ $due }办结
own-question = ❓ 想向您了解：
own-clock-stands = ⏸ 等您答复，计时已暂停
own-closed = 🗂 没有办理结果即关闭，原因：
card-closed = 🗂 { $superior } 关闭，没有办理结果{ $why ->
    [other] {""}
   *[known] ：{ $reason }
}。已告诉客户：
own-outcome = 🧾 处理结果：
own-answer = 💬 我们的答复：
history-title = 🕘 <b>{ $number } 的经过</b>
history-line = { $at } · { $what }
did-open = 登记
did-assign = 派单
did-accept = 接单
did-ask = 询问客户
did-answer = 客户答复
did-reply = 回复客户
did-add = 客户补充
did-resolve = 办结，告知结果
did-satisfied = 客户满意，关闭
did-not-satisfied = 客户不满意，返工
did-take-back-verdict = 客户撤销了「不满意」
did-lapse = 未收到评价，关闭
did-withdraw = 客户撤回
did-close = 没有办理结果，关闭
did-reopen = 客户说没解决，重新打开
did-chase = 催办
did-escalate = 升级
did-still-overdue = 再次提醒仍然超时
did-urge = 客户催单
did-regrade = 改级别
did-reclassify = 改类别
did-link = 并入共性问题
did-differ = 认定不是同一件事
did-note = 内部备注
did-consult = 问同事
did-advise = 同事答复
did-return = 退单，转到应办部门
did-supplier = 指定供应商
did-ask-limit = 请上级决定供应商时限
did-grant-limit = 同意供应商时限
did-refuse-limit = 不同意供应商时限
did-supplier-answered = 供应商已答复，转回
did-ask-extension = 申请延期
did-grant-extension = 同意延期
did-refuse-extension = 不同意延期
did-ask-confirmation = 办结结果报上级确认
did-confirm-outcome = 上级确认办结结果
did-return-outcome = 上级退回办结结果
did-take-back-outcome = 收回办结结果
did-unconfirmed = 没有可确认的上级，未经确认即告知客户
did-assess = 责任认定
did-change-word = 改了回访时说的话
did-change-cause = 改了原因
did-seen = 上级已知悉
did-stop = 计时暂停
did-go = 计时继续
did-to-pool = 无人接单，进入待领池
did-raise = 多次返工或转派，上报领导
did-unreachable = 客户失联
did-reachable = 客户恢复联系
did-supervise = 列为督办
did-let-go = 取消督办
did-phone = 已电话联系客户
did-not-reached = 给客户打过电话，没打通
did-send-anyway = 经提醒仍发出
did-told-late = 告知客户已超时
write-to-handler = ✍️ 请写下要告诉处理人的话（{ $number }），也可以发照片或文件。
write-answer = ✍️ 请写下您的答复（{ $number }），也可以发照片或文件。
change-noted = ✏️ 您改的内容已转给负责 { $number } 的同事。
change-kept = ✏️ 您改的内容已记在 { $number } 上，但这件{ $state }，没有人会再看。还要我们处理，请点下面的按钮。
change-danger = ⚠️ { $number } { $state }，没有人在办。请点「提交」，马上有人看到。
promise-moved = ⏱ <b>{ $number }</b> 的承诺时间改为{ $due }办结：{ $reason }。
reason-extended = 经上级同意延长时限，处理人说明的原因如下
reason-raised = 这件事现在按更紧急的办
reason-lowered = 这件事现在按不那么紧急的办
graver-after-outcome = 🚨 <b>{ $number }</b>：您补充的情况更紧急，已立即通知处理人和主管，{ $late ->
    [0] { $due }答复您。
   *[other] 尽快答复您。
}
reason-graver = 您补充的情况更紧急，级别已提高
reason-reclassified = 事项的类别有调整
reason-supplier = 需由合作单位配合处理
promise-moves-later = ⏱ <b>{ $number }</b> 的承诺时间会改变：{ $reason }。等您答复期间计时暂停，答复后告诉您新的时间。
promise-late = ⏱ <b>{ $number }</b>：{ $reason }。承诺时间（{ $due }）已过，抱歉，我们会尽快办结。
promise-first = 💬 { $due }给您首次答复。
promise-next = 💬 { $due }答复您最新的消息。
verdict-again = 👌 <b>{ $number }</b> 的「不满意」已撤销。那么您对结果满意吗？
rejected-told = 🔁 很抱歉。<b>{ $number }</b> 已退回重办，您写的话已转给处理人，承诺{ $due }办结。
rejected-late-told = 🔁 很抱歉。<b>{ $number }</b> 已退回重办，您写的话已转给处理人；承诺时间（{ $due }）已过，我们会尽快办结。
rejected-late =
    🔁 很抱歉。<b>{ $number }</b> 已退回重办；承诺时间（{ $due }）已过，我们会尽快办结。
    还有什么没解决？写一句，我转给处理人。
reason-waited = 等您答复的时间不计入时限
reason-silent = 等待答复的时间已满，计时继续
passed-on = 📨 收到，已转给负责 { $number } 的同事。
danger-over = 🙏 没事就好。不用再处理的话，可以撤回。
passed-on-urged =
    { $whom ->
        [nobody] 🔔 也记下了您催单，但眼下没有同事能收到提醒；最先上岗的同事会看到。
       *[other] 🔔 也替您催了单，
    }{ $at } 之后可以再催。
passed-on-resolved = 📨 收到，已转给负责 { $number } 的同事，会再答复您。对处理结果满意吗？
reason-is-another = 📝 这像是另一件事，先单独记下，确认后再提交。如果它就是对 <b>{ $number }</b> 不满意的原因，请点「补充到 { $number }」。
said-apart = 📝 好的，按新的事来办；已告诉负责 { $number } 的同事。
urged =
    { $whom ->
        [handler] 🔔 已催单，负责 <b>{ $number }</b> 的同事已收到提醒。
        [pool] 🔔 已催单。<b>{ $number }</b> 还没有人接单，能接单的同事都收到了提醒。
        [above] 🔔 已催单。负责 <b>{ $number }</b> 的同事暂时联系不上，已提醒上级。
       *[nobody] 🔔 已记下您催单，但眼下没有同事能收到提醒。<b>{ $number }</b> 没有丢：最先上岗的同事会看到它和您的催单。
    }{ $at } 之后可以再催。
withdraw-sure = 确定撤回 <b>{ $number }</b> 吗？撤回后不再处理。
withdraw-kept = 👌 好的，不撤回，照常办理。
satisfied-thanks = 🙏 谢谢您的评价！<b>{ $number }</b> 已关闭。
rejected =
    🔁 很抱歉。<b>{ $number }</b> 已退回重办，承诺{ $due }办结。
    还有什么没解决？写一句，我转给处理人。
closed-unjudged = 🗂 没有收到您的评价，<b>{ $number }</b> 已关闭。{ $ways ->
    [0] {""}
   *[other] 还有没办好的，点下面的按钮。
}

## 写给客户
customer-accepted = 🙋 <b>{ $number }</b> 已有人接手，正在处理。
customer-question = ❓ <b>{ $number }</b>：处理人想问您
customer-reply = 💬 <b>{ $number }</b>：处理人回复您
customer-correction = ✏️ <b>{ $number }</b>：处理人改了先前的一条消息，现在是
customer-answered = 💬 <b>{ $number }</b> 已答复，如下。您满意吗？
customer-outcome-praise = 🙏 <b>{ $number }</b>：您的表扬已经转达，回音如下。您满意吗？
customer-outcome = ✅ <b>{ $number }</b> 已办结，结果如下。您满意吗？

## 回访
visit-solved-praise = 您的表扬已转达，对回音满意吗？
visit-solved-answer = 您对我们的答复满意吗？
follow-up = 📋 <b>{ $number }</b> 回访：{ $question }
matter-told = 🏷 { $words }
matter-done = ✅ { $words }
follow-up-thanks = 🙏 谢谢！您的评价已记录。
word-changed = ✏️ <b>{ $number }</b>：已按您改的记下。

## 员工
joined =
    🎉 欢迎！您现在是<b>{ $role }</b>（{ $department }）。
    有事我会发到这里；随时可点 /help。
invite-invalid = 🔒 这个邀请码无效、已用过或已过期。请向经理再要一个。
customer-code-invalid = 🔒 这个码无效、已用过或已过期，请向给您码的人再要一个。反映问题不需要码：直接写下发生了什么就可以。
staff-which = ✉️ 这段话要发给哪位客户？
staff-which-or-asked = ✉️ 这段话是答复同事，还是发给哪位客户？还没有发出。
btn-answer-asked = 💡 答复 { $name } · { $number }
staff-which-note = 🔒 这条内部备注记到哪一件？客户看不到。
staff-which-consult = 💬 这是问同事的，关于哪一件？还没有人看到。
staff-which-named = ✉️ 发给这件工单的客户吗？还没有发出；点一下就发，或记成内部备注：
desk-words-lost = 🤔 这句没看懂，没有发给任何人：
desk-words-not-sent = 🤔 没有发给任何人，也没有办：现在没有可以这样办的工单。请打开工单再点按钮，或看 /help
correct-none = ✏️ 没有改，也没有发给任何人：这里没有您报的、还能更正的办结结果。已发给客户的话，直接编辑那条消息就能更正。
correct-which = ✏️ 还没有改，也没有发给任何人：不止一件有结果，请写明单号，如「更正0003：…」
correct-closed = ✏️ 没有改，也没有发给任何人：这件已关闭，结果不能再改；客户可以重开或申诉。
outcome-corrected = ✏️ <b>{ $number }</b>：结果已更正，客户看到的是新的内容。
nothing-waits = 👌 现在没有要取消或返回的，没有发给任何人。
no-appeal-waits = 👌 现在没有等您决定的申诉，没有发给任何人。
desk-words-which = 👇 还没有办，也没有发给任何人。是哪一件？
grant-all-sure = 🗳 这 { $count } 项都同意吗？还没有同意：
desk-words-granted = ✅ 已同意：{ $line }
desk-words-refused = ✖️ 已不同意：{ $line }
desk-words-decide = 👇 没有发给任何人。等您审批的不止一件，请点一下是哪件：
desk-words-waits-not = 👇 没有作出决定，也没有发给任何人：您说的那件不在等您审批。等您审批的是：
desk-words-each = 👇 没有全看懂，所以一件也没有决定，也没有发给任何人。请点按钮，或一件一件说：
desk-words-bare = 👇 还没有办，也没有发给任何人。请点按钮来决定；附带的话不会转给别人：
reply-accept-first = 🙋 <b>{ $number }</b> 还没有接单，接单后才能写给客户。没有发给任何人：
desk-words-partly = 👇 没有发给任何人。延期只能按申请的时间同意，或不同意并说明原因：
nothing-to-undo = 没有可撤回的：已经发出的，直接编辑那条消息就能更正。
colleagues-there = 🟢 值班　⚪️ 离岗　🏖 休假
colleague-line = { $line }
screen-waits = 👆 上面的页面在等您点按钮。您写的没有发给任何人：
staff-chosen = ✉️ 发给 <b>{ $number }</b> 的客户
staff-waits = 📋 您手上{ $mine ->
    [0] 没有工单
   *[other] { " " }{ $mine } 件
}，待领池{ $pool ->
    [0] 是空的
   *[other] { " " }{ $pool } 件
}。
staff-idle = 要答复客户：点开工单，或直接「回复」转来的那条消息。待办：/queue，全部功能：/help
card-assigned = 🆕 <b>{ $number }</b> 派给您了
card-taken-on = 🙋 <b>{ $number }</b>：您已接单。
card-assigned-above = 🆕 <b>{ $number }</b> 派给您了：本该决定的人须回避，或没有这样的人
card-pool = 📥 <b>{ $number }</b> 进了待领池，谁先接单归谁
card-grave = 🚨 <b>{ $number }</b> 重大事项，请立即关注
card-unaccepted = 📣 <b>{ $number }</b> 一直没人接单，转到您这里
card-passed-on = ↪️ <b>{ $number }</b> 没有按时接单，已转给别人
unaccepted-yours =
    ↪️ { $count ->
        [1] 这件您到时没有接单，已转走，不用再处理：
       *[other] 这 { $count } 件您到时没有接单，已转走，不用再处理：
    }
unaccepted-given =
    ↪️ { $count ->
        [1] 您交办的这件到时没人接单，已转走；不妥请改派：
       *[other] 您交办的这 { $count } 件到时没人接单，已转走；不妥请改派：
    }
unaccepted-line = • <b>{ $number }</b>：{ $before } → { $heir }
unaccepted-more = 另有 { $count } 件
card-let-go = ↪️ <b>{ $number }</b> 没有按时接单，已放回待领池
matter-unnamed = 有一件事项
nobody-may-decide = ⚠️ { $matter } 要由没有参与过的上级办理，现在没有这样的人。请再任命一位经理或管理员：/invite，或在 /people 里改角色。任命后会在对方的 /pool 里。
nobody-may-decide-or-appoint = ⚠️ { $matter } 要由没有参与过的上级办理，现在没有这样的人。再任命一位经理要由管理员来做，本台还没有管理员：请负责这台机器的同事运行 duban invite admin。任命后会在对方的 /pool 里。
card-raised-reworks = 🔺 <b>{ $number }</b> 多次返工仍未解决，请过问
card-raised-transfers = 🔺 <b>{ $number }</b> 多次转派仍无人接，请过问
card-unreachable = 📵 客户失联，请电话联系
card-title = 📂 <b>{ $number }</b>
card-supervised = 👁 督办：{ $superiors }
card-about = 🏷 { $kind } · { $category } · { $grade }
card-customer = 👤 { $customer }
card-changed = ✏️ 客户后来改为（{ $at }）：
card-latest-addition =
    { $added ->
        [1] 💬 客户补充（{ $at }）：
       *[other] 💬 客户补充 { $added } 次，最近（{ $at }）：
    }
card-latest-answer =
    { $added ->
        [0] 💬 客户答复（{ $at }）：
       *[other] 💬 客户另补充 { $added } 次，最近答复（{ $at }）：
    }
card-latest-rejection =
    { $added ->
        [0] 👎 客户为什么不满意（{ $at }）：
       *[other] 👎 客户另补充 { $added } 次，为什么不满意（{ $at }）：
    }
card-notes = 🔒 { $count } 条内部备注，见 📖 全文
card-files = 📎 附件 { $count } 个
card-facts = 🔎 { $facts }
card-problem = 🔗 共性问题，同一件事还有：{ $numbers }
card-state = 📍 { $state } · { $handler } · 工单归{ $department }
card-first-due = ⏳ { $promise }：{ $due }
card-theirs-until = 🙋 请您在{ $due }接单，没接就转给别人
card-first-overdue = 🔴 { $promise }已超时：应在{ $due }
card-due = ⏱ { $due }办结
card-overdue = 🔴 已超时：应在{ $due }办结
card-extended = ⏳ 已同意延期 { $amount }
card-urged = 🔔 客户已催单 { $count } 次
card-wish = ⏳ { $handler } 申请延期 { $amount }，等您决定
card-confirming = 🔏 办结结果待上级确认（{ $handler }）
card-assessed = ⚖️ 责任方：{ $responsible } · 是否成立：{ $justified }
card-unassessed = ⚖️ 责任方和是否成立还没有认定
card-clock-stands = ⏸ 等客户答复，计时暂停
queue-title-mine = 📋 <b>我的待办</b>（{ $count }），先到期的在前：
queue-none-mine = 📋 您手上没有待办。
overdue-title = 🔴 <b>超时</b>（{ $count }），级别高的在前，同级超得最久的在前：
overdue-none = ✅ 没有超时的工单。
find-what = 🔎 找哪一件？请写工单号、电话或尾号四位、客户姓名，或内容里的词。
find-title = 🔎 <b>{ $words }</b>
find-none = 🔎 <b>{ $words }</b>：没有找到。找过的范围：{ $where }。
find-in-own = 您手上的、待领的（{ $whose }）和您代客户登记的工单
find-in-scope = { $whose }的和您代客户登记的工单
find-none-yet = 🔎 <b>{ $words }</b>：最近的工单里没有找到，可以继续往前找。
find-too-short = 🔎「{ $words }」太短了：请至少写两个字。
queue-title-pool = 📥 <b>待领池</b>（{ $count }），谁先接单归谁：
queue-none-pool = 📥 待领池是空的。
queue-title-scope = 🗂 <b>{ $whose }</b>（{ $count }），先到期的在前：
queue-none-scope = 🗂 没有未办结的工单。
queue-filters = 🔎 { $filters }
queue-nothing-such = 没有符合条件的工单。
filter-title = 🔎 只看哪些？可以选几项，再点一次取消。
filter-department = 🏢 只看哪个部门？
filter-category = 🏷 只看哪一类？
filter-overdue = 🔴 超时
filter-soon = 🟡 快到期
filter-new = 🙋 待接单
filter-waiting = ⏸ 等客户
list-line = { $sign } <b>{ $number }</b> · { $words }
list-matter = 　{ $matter }
list-matter-words = 　{ $matter }：{ $words }
list-late = { $promise }{ $late }
colour-soon = 快到期
colour-later = 有时间
list-acknowledge = { $due }接单
list-first-response = { $due }首次回复
list-next-response = { $due }回复客户
list-resolve = { $due }办结
list-outer = { $due }最终办结
mark-urged =
    { $count ->
        [1] 🔔 客户催单
       *[other] 🔔 客户催单 { $count } 次
    }
mark-reworked =
    { $count ->
        [1] 🔁 客户不满意
       *[other] 🔁 客户不满意 { $count } 次
    }
mark-unanswered = 💬 客户有新留言
mark-confirming = 🔏 结果待上级确认
duty-on = 🟢 您在值班，新工单会派给您。
duty-away = 🏖 您在休假，{ $until }回来；休假期间不派新工单给您。
duty-off = ⚪️ 您已离岗，暂不派新工单；手上的工单还由您办。
btn-duty-on = 🟢 我回来值班
btn-duty-off = ⚪️ 暂时离岗
nobody = 没有人
no-limit = 不限
profile =
    ⚙️ <b>{ $name }</b> · { $role } · { $department }
    🗣 答复客户用：{ $languages }
    📦 手上最多：{ $capacity }（现有 { $load } 件）
person-regions = 📍 负责地区：{ $regions }
all-regions = 所有地区
regions-title = 📍 <b>{ $name }</b> 负责哪些地区？提到这些地方的工单先派给负责的人；不选就是所有地区。
regions-which = 📍 请写 { $name } 负责的地区，用顿号分开，如「西湖区、余杭」。
regions-unclear = 请写地名，用顿号分开，最多 { $most } 个，每个不超过 { $longest } 个字。
profile-hours-of-desk = 🕘 工作时间：同服务台
profile-hours-line = 🕘 { $days } { $hours }
profile-hours = 🕘 <b>{ $name }</b> 哪几天工作？新工单先派给正在工作的人。
profile-hours-read = ✅ 记下了，请看对不对；不对就再写一次，或点下面改。
profile-which-hours = 🕘 请写 { $name } 的工作时间，如「周一至周五 9:00-12:00 13:30-18:00，周六 10:00-14:00」。
profile-hours-unclear = 没看懂。请像这样写：周一至周五 9:00-18:00，周六 10:00-14:00
profile-which-capacity = 📦 { $name } 手上最多同时有几件工单？请写一个数。
profile-capacity-unclear = 请写一个 1 到 { $most } 的数。
toast-one-language = 至少要有一种语言。
card-stands-in = 🏖 代 { $name } 办理，{ $name } { $until } 回来
card-away = 🏖 { $name } 休假，{ $until } 回来；代办：{ $substitute }
away-until-when =
    { $own ->
        [yes] 🏖 您从哪天到哪天休假？还没有登记。
       *[no] 🏖 <b>{ $name }</b> 从哪天到哪天休假？还没有登记。
    }
    点一下：从现在起，到那天（含当天）；以后才开始的，请写「明天」（只那一天）「下周一到周三」「12月3日到12月5日」。
away-none = 👌 好的，没有登记休假，您照常在岗。
away-which-days = 🏖 请写从哪天到哪天，如「明天」（只那一天）「到下周三」（从现在到那天）「明天到周五」「12月3日到12月5日」「三天」；谁代办也可以一起写。
away-who =
    { $own ->
        [yes] 🏖 您休假：{ $begins }起，{ $ends } 回来。谁代办？点一下，或写名字。期间的催办和客户消息都转给代办人。
       *[no] 🏖 <b>{ $name }</b> 休假：{ $begins }起，{ $ends } 回来。谁代办？点一下，或写名字。期间的催办和客户消息都转给代办人。
    }
away-from-now = 现在
away-who-cannot = { $name }（{ $department }）不能代办：代办的只能是同部门的同事或上级。
away-who-unknown = 🔎 能代办的人里没有这个名字。
away-running = 🏖 <b>{ $name }</b> 休假中，{ $ends } 回来。代办：{ $substitute }
away-planned = 🏖 <b>{ $name }</b> 将于 { $begins } 开始休假，{ $ends } 回来。代办：{ $substitute }
away-planned-for-you = 🏖 给您登记了休假：{ $begins } 开始，{ $ends } 回来。代办：{ $substitute }。更改：/away
stand-in-planned = 🏖 { $name } 将于 { $begins } 开始休假，{ $ends } 回来，由您代办。到时我会再告诉您。
away-begun = 🏖 您的休假开始了，{ $until } 回来。期间由 { $substitute } 代办。提前回来：/away
away-begun-alone = 🏖 您的休假开始了，{ $until } 回来。没有人代办，您手上的工单由主管过问。提前回来：/away
away-by-one-off-duty = ⚪️ { $substitute } 现在不在岗。要换人：/away
stand-in-off-duty = ⚪️ { $name } 开始休假，代办的 { $substitute } 现在不在岗，{ $count } 件没有人看着。请联系 { $substitute }，或改派：/overdue、/find；换代办人由经理在 /people 里改。
away-now-by = 🏖 您休假期间改由 { $substitute } 代办。
away-now-alone = 🏖 您休假期间没有人代办了，您手上的工单由主管过问。
away-over = 👋 欢迎回来！您手上{ $count ->
    [0] 没有工单。
   *[other] 有 { $count } 件工单。
}
away-ended = 👋 <b>{ $name }</b> 的休假已结束。
stand-in-begun = 🏖 从现在起您代 <b>{ $name }</b> 办理，{ $until } 结束。{ $count ->
    [0] { $name } 手上没有工单，新的会到您的待办里。
   *[other] { $name } 手上的 { $count } 件工单都在您的待办里。
}
stand-in-over = 👋 您不用再代 <b>{ $name }</b> 办理了。
staff-ask = ❓ 请写下要问客户的话（{ $number }），也可以发照片或文件。
staff-ask-by-phone = ☎ { $number }：客户没有聊天账号。请写下要问的话存档，然后打电话问，再点「📞 已电话联系」。
staff-reply = 💬 请写下给客户的回复（{ $number }），也可以发照片或文件。
staff-reply-or-choose = 💬 请写下给客户的回复（{ $number }），也可以发照片或文件；或点一条常用回复，先看再发：
staff-reply-by-phone = ☎ { $number }：客户没有聊天账号。请写下要告诉客户的话存档，然后打电话告知，再点「📞 已电话联系」。
staff-solution =
    ✅ { $number }：{ $tone ->
        [praise] 怎么转达的？
        [answer] 怎么答复的？
       *[usual] 怎么解决的？
    }{ $first ->
        [customer] 这段话会原样发给客户。
       *[superior] 先由{ $first }确认，再原样发给客户。
    }
staff-solution-by-phone =
    ☎ { $number }：{ $tone ->
        [praise] 怎么转达的？
        [answer] 怎么答复的？
       *[usual] 怎么解决的？
    }写下存档，然后打电话告诉客户，再点「📞 已电话联系」。
staff-solution-anew =
    ✅ { $number }：上次写的结果还在等上级确认，再写一次将取代它。{ $tone ->
        [praise] 怎么转达的？
        [answer] 怎么答复的？
       *[usual] 怎么解决的？
    }这段话会原样发给客户。
staff-solution-anew-by-phone =
    ☎ { $number }：上次写的结果还在等上级确认，再写一次将取代它。{ $tone ->
        [praise] 怎么转达的？
        [answer] 怎么答复的？
       *[usual] 怎么解决的？
    }确认后打电话告诉客户，再点「📞 已电话联系」。
staff-evidence = 📷 { $number }：请发一张照片或一个文件作为证据。只有内部看得到。
phoned-ask = 📞 <b>{ $number }</b>：电话里说到了吗？
phoned-ask-words = 📞 <b>{ $number }</b>：下面的话都在电话里告诉客户了吗？
phone-answer = ✍️ { $number }：客户在电话里怎么回答的？请写下来，计时继续。还没有答复就点「取消」。
phone-answer-changed = ✏️ <b>{ $number }</b>：客户在电话里的答复已按您的修改更新。
phone-answer-noted = 📝 已记下客户的答复。
evidence-needed = 这张工单办结前需要照片或文件作证据，请发来。
staff-outcome-asked = 📨 <b>{ $number }</b> 的办结结果已报上级确认，确认后再告诉客户。确认之前时限照常计算。
staff-outcome-held = 📨 <b>{ $number }</b> 的办结结果等上级确认，<b>还没有告诉客户</b>：能确认的人都停用了机器人，消息送不到。请当面或打电话请他们打开机器人，看 /approvals。时限照常计算。
staff-kept-back = ⏳ <b>{ $number }</b>：{ $seconds } 秒后发给客户：
staff-undone = ↩️ <b>{ $number }</b>：已撤回，没有发给客户。
staff-undone-change =
    ↩️ <b>{ $number }</b>：已撤回，没有发给客户。
    ✏️ 请改好后发来，或直接编辑您刚才的消息。原文点一下可复制：
staff-undone-suggested =
    ↩️ <b>{ $number }</b>：已撤回，没有发给客户。
    ✏️ 请改好后发来。原文点一下可复制：
staff-gone = ✓ 已发给客户（{ $number }）：
staff-not-sent = ⚠️ <b>{ $number }</b>：情况有变，刚才写的没有发给客户，原文在下面，点一下可复制。
staff-cause-still = 🔍 { $number }：原因要写一句话，只有内部同事看得到，客户看不到。还没查清，就写查到了什么。
staff-cause-evidence = 📷 { $number }：已存为证据，客户看不到。原因是什么？请写一句话，只有内部看得到。
staff-cause = 🔍 { $number }：原因是什么？只有内部看得到。
evidence-changed = 📷 <b>{ $number }</b>：已换成新的证据，先前的也留着。
solution-changed = ✏️ <b>{ $number }</b>：办结内容已按您改的报请确认。
cause-changed = ✏️ <b>{ $number }</b>：原因已按您改的记下。
staff-cause-before = 📝 <b>{ $number }</b>：上次写的原因：
staff-solution-before = 📝 <b>{ $number }</b>：上次写的结果。点一下可复制来改，或点「照上次的」：
staff-outcome-back = ↩️ <b>{ $number }</b> 的办结结果已收回，客户没有收到，主管不用再确认。写的都在下面，点一下可复制；再办结时也会拿出来。
staff-extend = ⏳ <b>{ $number }</b> 承诺{ $due }办结。需要延长多久？先选天数，再写原因；同意后，客户会看到原因。
staff-extend-anew = ⏳ <b>{ $number }</b> 承诺{ $due }办结，您的延期申请还没有答复。再申请一次将取代它；同意后，客户会看到原因：
extend-by = +{ $amount } · { $due }
staff-extend-kept = ✍️ <b>{ $number }</b>：原因记下了（承诺{ $due }办结）；同意后，客户会看到这段原话。还要选延长多久：
staff-extend-reason = ✍️ { $number } 延期 { $amount }：请写明原因。主管会看到；同意后，客户也会看到。
staff-extend-too-long = 原因请控制在 { $most } 字以内，请再写一次。
staff-extend-asked = 📨 <b>{ $number }</b> 的延期申请已报主管。答复之前，原时限不变。
staff-close = 🗂 <b>{ $number }</b> 为什么无法办理？选一个原因，先给您看客户会读到的话。关闭后客户可以重新打开或申诉；日报里看得到。
staff-close-which = 🗂 <b>{ $number }</b> 与哪一件是同一件事？那一件照常办理。
staff-close-why = ✍️ { $number }：请写明为什么无法办理，客户会读到。写完先给您看一眼，再关闭。
staff-close-sure = 🗂 要关闭 <b>{ $number }</b> 吗？客户将读到：
staff-close-phone = ☎ 客户没有聊天，关闭后要打电话告诉他们，在 /calls 里记着。
close-duplicate = 与另一件重复
close-nonsense = 广告或没有实际内容
close-unreachable = 联系不上客户
close-elsewhere = 属于其他单位
close-other = ✍️ 其他原因
closing-duplicate = 您说的这件事已在 { $number } 里办理，请看那一件的进展。
closing-nonsense = 内容里没有我们可以办理的事。如果有具体的问题，请写下发生了什么。
closing-unreachable = 办理需要的情况还缺，我们没有联系上您。方便时请重新打开并补充。
closing-elsewhere = 这件事不由我们负责，请向负责的单位反映。
customer-closed =
    🗂 <b>{ $number }</b> { $why ->
        [duplicate] 与您的另一件是同一件事，这一件已关闭。
       *[other] 无法办理，已关闭。
    }不同意的话，可以重新打开或申诉。原因：
handler-closed = 🗂 <b>{ $number }</b>：{ $superior } 已关闭，不用再处理。原因：{ $why }
handler-same-matter = 🔗 <b>{ $number }</b>：同一客户的 { $closed } 是同一件事，已关闭；那里写的请一并看看。
toast-closed = { $number } 已关闭，客户会收到原因
refused-own-closing = 不能关闭自己的工单（{ $number }），请由别的主管或经理决定；有结果就办结。
staff-regrade = 🎚 <b>{ $number }</b> 现为 { $grade }。改为哪一级？时限会重新计算并告知客户。
    可以先写一句原因（处理人会看到），再点级别。
staff-regraded-why = ✍️ { $number }：想补一句为什么改级别，可以直接写。只有内部看得到。
staff-regrade-kept = ✍️ 原因记下了。<b>{ $number }</b> 改为哪一级？
staff-regrade-later = ⚠️ <b>{ $number }</b> 改为 { $grade } 后，有承诺反而变晚（从现在起重新留出首次回复的时间）：
btn-regrade-sure = 🎚 仍要改
staff-reclassify-category = 🏷 <b>{ $number }</b> 现为「{ $now }」。应是哪一类别？系统会学着改进。改部门请用「退单」。
staff-reclassify-stays = 🏷 <b>{ $number }</b> 类别已改，对客户的承诺不变：{ $due }办结。确需更多时间，请申请延期。
staff-reclassify-kind = 🏷 <b>{ $number }</b> 现为「{ $now }」。应是哪一类型？系统会学着改进。
colleague-in-list = { $name }（在办 { $load }）
colleague-which = 🔎 是哪一位？
colleague-unknown = 🔎 这里没有这个名字：只能是本部门的同事和上级；要给别的部门，请用「↩️ 退单」。请点一位，或写姓名：
colleague-unknown-anywhere = 🔎 同事里没有这个名字。请点一位，或再写一个姓名：
colleague-unknown-within = 🔎 您所管的部门里没有这个名字。请点一位，或再写一个姓名：
colleague-first = ✍️ 先点一位同事（或写姓名），再写要说的话。刚才写的还没有发给任何人：
problem-title = 🔗 <b>{ $count } 位客户反映的像是同一件事</b>（{ $category }）
problem-line = • { $number }：{ $text }
problem-line-linked = 🔗 { $number }：{ $text }
problem-more = 另有 { $count } 件
problem-ask = 是同一件事吗？各工单照常分别办理，只是互相标明。
problem-linked = ✅ 已标为同一个共性问题。
problem-different = ✖️ 已认定不是同一件事。
handler-linked = 🔗 <b>{ $number }</b> 被认定为共性问题，共 { $count } 件，工单上可看到其余各件。
staff-transfer = ↪️ <b>{ $number }</b> 转给谁？可以是本部门的同事和上级。点一位或写姓名。🟢 值班　⚪️ 离岗
staff-transfer-reason = ✍️ { $number } 转给 { $colleague }：请写明原因。只有内部看得到。
staff-transferred = ↪️ <b>{ $number }</b> 已转给 { $colleague }。
staff-give = ↪️ <b>{ $number }</b> 转派给谁？您所管部门的人都可以。点一位或写姓名。🟢 值班　⚪️ 离岗
staff-return = ↩️ <b>{ $number }</b> 派错了？该由哪个部门办理？
staff-return-kept = ✍️ <b>{ $number }</b>：原因记下了，只有内部看得到。该由哪个部门办理？
staff-return-reason = ✍️ { $number } 退给{ $department }：请写明原因。只有内部看得到。
staff-return-named = ↩️ { $name } 在{ $department }，不能直接转派。把 <b>{ $number }</b> 退给{ $department }吗？由那边派人，原因一并带去：
staff-return-named-why = ↩️ { $name } 在{ $department }，不能直接转派。{ $number } 可以退给{ $department }，由那边派人：请写明原因。只有内部看得到。
staff-returned = ↩️ <b>{ $number }</b> 已退给{ $department }。
no-supplier = 不涉及供应商
card-supplier = 🏭 供应商：{ $supplier }
card-supplier-back = 🏭 供应商：{ $supplier }，已转回
card-supplier-by = 🏭 供应商：{ $supplier }，{ $by }答复
staff-supplier = 🏭 <b>{ $number }</b> 由哪个供应商答复？选了会转到对口部门。该供应商的时限若更晚，要主管同意才算数。
staff-supplier-answer = ✍️ { $number }：{ $supplier }是怎么答复的？写下来，工单就转回{ $department }。只有内部看得到。
staff-supplier-answered = 🏭 <b>{ $number }</b> 已带着供应商的答复转回{ $department }。
staff-limit-asked = 🏭 <b>{ $number }</b> 对客户的承诺不变：{ $due }办结。该供应商的时限更晚，已请 { $deciders } 决定。
staff-limit-stays = 🏭 <b>{ $number }</b> 对客户的承诺不变：{ $due }办结。该供应商的时限更晚，没有别人可以决定；确需更多时间，请接手的人申请延期。
limit-asked = 🏭 <b>{ $number }</b>：{ $handler } 指定由{ $supplier }答复，按其时限，承诺会变晚：
promise-would-move = { $promise }：{ $before } → { $after }
limit-until-then = 您同意前，对客户的承诺不变。同意吗？
limit-granted = ✅ <b>{ $number }</b>：{ $decider } 已同意按{ $supplier }的时限，{ $due }办结。
limit-refused = ✖️ <b>{ $number }</b>：{ $decider } 不同意按{ $supplier }的时限，仍须{ $due }办结。原因：
toast-supplier = { $number } 的供应商已更新
why-supplier = · 按供应商{ $supplier }的时限计
why-limit = · 按合作单位的时限计
staff-note = 🔒 请写下内部备注（{ $number }）。客户看不到。
staff-noted = 🔒 已记下（{ $number }），客户看不到。
staff-consult = 🙋‍♂️ <b>{ $number }</b> 想问哪位同事？点一位；其他部门的同事，请写姓名。🟢 值班　⚪️ 离岗
staff-consult-what = ✍️ 请写下要问 { $colleague } 的话（{ $number }）。客户看不到。
staff-consult-outside = ✍️ 请写下要问 { $colleague }（{ $department }）的话（{ $number }）。对方只看得到您写的话和事项类别，看不到客户的原话；需要知道的请写清楚。客户看不到。
staff-consulted = 📨 已问 { $colleague }（{ $number }），答复会发到这里。
staff-advise = 💡 请写下您的答复（{ $number }）。只有同事看得到，客户看不到。
staff-advised = 📨 已答复 { $colleague }（{ $number }）。
staff-advised-pool = 📨 已记入 { $number }：现在没有人经手，谁接单谁会看到。
note-too-long = 请控制在 { $most } 字以内，再写一次。
note-note = 🔒 <b>{ $number }</b>：{ $author } 的内部备注
note-question = 🙋‍♂️ <b>{ $number }</b>：{ $author } 想问您
note-answer = 💡 <b>{ $number }</b>：{ $author } 答复您
note-transfer = ↪️ <b>{ $number }</b>：{ $author } 转派的原因
note-return = ↩️ <b>{ $number }</b>：{ $author } 退单的原因
note-refusal = ✖️ <b>{ $number }</b>：{ $author } 不同意延长时限的原因
note-supplier = 🏭 <b>{ $number }</b>：供应商的答复（{ $author } 记）
note-about = 🏷 { $kind } · { $category }
handler-relieved = 👉 <b>{ $number }</b>：{ $by } 已改由 { $colleague } 办理，您不用再处理。
handler-taken-over = ✋ <b>{ $number }</b>：{ $by } 已接手办理，您不用再处理。
people-title = 📇 <b>人员</b>（{ $count }）　🟢 值班　🏖 休假　⚪️ 离岗　🚫 停用
page-of = 第 { $page }/{ $pages } 页
people-load = 在办 { $count } 件
person-card =
    📇 <b>{ $name }</b> · { $role } · { $department }
    在办 { $load } 件
person-away = 🏖 休假中，{ $until } 回来；代办：{ $substitute }
person-will-be-away = 🏖 计划休假：{ $begins } 开始，{ $until } 回来；代办：{ $substitute }
away-from = { $begins } 起休假
away-until = { $until } 回来
role-suspended = { $role }（已停用）
role-sure-where = 把 <b>{ $name }</b>（现为{ $before }）改为<b>{ $department }</b>的<b>{ $role }</b>吗？马上生效，本人会收到告知。
role-where-unknown = ⚠️ 还没有改：您管的部门里没有“{ $where }”。现有：{ $departments }。请换成其中一个再写一次。
role-sure = 把 <b>{ $name }</b>（现为{ $before }）改为<b>{ $role }</b>吗？马上生效，本人会收到告知。
suspend-sure =
    { $count ->
        [0] 确定停用 <b>{ $name }</b> 吗？手上没有工单。停用没有期限，到您恢复为止；只是几天不在，请在其页面登记休假。
       *[other] 确定停用 <b>{ $name }</b> 吗？手上的 { $count } 件工单会转给同事。停用没有期限，到您恢复为止；只是几天不在，请在其页面登记休假。
    }
readmit-sure = 恢复 <b>{ $name }</b>（{ $role }）吗？马上生效，本人会收到告知。
staff-which-person = 👇 还没有办。是哪一位？
staff-nobody-named = 🔎 还没有办：您所管的人员里没有这一位，或不归您管。名单在 /people
role-history = 🕘 <b>{ $name }</b> 的角色变动，最近的在前：
role-history-none = 还没有变动。
role-was-joined = · { $at } 加入：{ $role }（{ $department }），{ $by }
role-was-changed = · { $at } 改为{ $role }（{ $department }），{ $by }
role-was-suspended = · { $at } 停用（原为{ $role }），{ $by }
role-was-readmitted = · { $at } 恢复为{ $role }（{ $department }），{ $by }
role-was-appointed = · { $at } 由系统设置成为{ $role }
by-nobody = 命令行
hand-over-to-whom = 📦 <b>{ $name }</b> 在办的 { $count } 件工单全部转给谁？点了马上转，双方都会收到告知。
hand-over-none = 📦 <b>{ $name }</b> 手上没有工单，没有可转的。
hand-over-sure = 📦 把 <b>{ $name }</b>（{ $department }）手上的 { $count } 件工单全部转给 <b>{ $heir }</b>（{ $where }）吗？确定后马上转，双方都会收到告知。
your-tickets-went = 📦 您手上的 { $count } 件工单已转给：{ $heirs }。您不用再处理。
all-accepted = 🙋 已接单 { $count } 件，都在 /queue；客户已收到告知。
accept-which = 🙋 { $number } · 这个号有几件在等接单：{ $numbers }。请写完整的编号。
one-accepted = 🙋 已接单 <b>{ $number }</b>，客户已收到告知。
accept-all-sure = 🙋 这 { $count } 件都接吗？还没有接：
none-to-accept = 🙋 没有还要接的单：已经接了，或已转给别人。都在 /queue。
none-to-accept-but-pool = 🙋 派给您的没有还要接的。待领池里可以接的，点一下接哪件（更多见 /pool）：
handed-over = 📦 { $name } 的 { $count } 件工单转给您了，都在 /queue。
you-are-suspended = 🚫 您的员工权限已停用，您手上的工单已转给同事。有疑问请联系经理。
your-role = 📇 您现在是<b>{ $role }</b>（{ $department }），菜单和键盘已更新。能做什么：/help
invite-not-theirs = 🔒 您不能邀请{ $role }：要由角色更高的人来邀请。您可以邀请的：
invite-role = 🔗 邀请同事：给什么角色？
invite-department = 🔗 邀请<b>{ $role }</b>：在哪个部门？
invite-made =
    🔗 <b>{ $role }</b>（{ $department }）的邀请码，只能用一次，{ $until }有效。请对方打开机器人，发送：
    <code>/start { $code }</code>
    对方用码后由经理确认。
invite-made-link =
    🔗 <b>{ $role }</b>（{ $department }）的邀请链接，只能用一次，{ $until }有效。请转给对方：
    { $link }
    对方打开后由经理确认。
joining-waits = ⏳ 收到。您将是<b>{ $role }</b>（{ $department }），等经理确认，确认后我会告诉您。
joining-not-confirmed = ✖️ 经理没有确认您加入。有疑问请联系给您邀请码的人。您仍可以客户身份直接写下发生了什么。
joining-not-changed = ✖️ 经理没有同意。您的角色和部门不变。有疑问请联系给您邀请码的人。
joining-asked-new = 👋 <b>{ $name }</b> 用 { $inviter } 的邀请码加入，将是<b>{ $role }</b>（{ $department }）。用邀请码的是您要请的人吗？
joining-asked-staff = 👋 <b>{ $name }</b>（现在是{ $now }，{ $at }）用 { $inviter } 的邀请码，将改为<b>{ $role }</b>（{ $department }）。同意吗？
joining-asked-suspended = 👋 ⚠️ <b>{ $name }</b> <b>已被停用</b>（原来是{ $now }，{ $at }），用 { $inviter } 的邀请码，将改为<b>{ $role }</b>（{ $department }）。确认后就恢复权限。同意吗？
joining-confirmed = ✅ <b>{ $name }</b> 已加入：{ $role }（{ $department }）。确认人：{ $decider }
joining-refused = ✖️ <b>{ $name }</b> 没有加入（{ $role }，{ $department }）。拒绝人：{ $decider }
joining-replaced = ↪️ <b>{ $name }</b> 已改用另一个邀请码。
joining-given-up = 🗑 用这个码的人已删除全部个人数据，不用再确认。
approvals-joining-new = 👋 { $name } 要加入：{ $role }（{ $department }），{ $inviter } 邀请
approvals-joining-staff = 👋 { $name }（现在是{ $now }，{ $at }）要改为：{ $role }（{ $department }），{ $inviter } 邀请
approvals-joining-suspended = 👋 ⚠️ { $name }（已被停用，原来是{ $now }，{ $at }）要加入：{ $role }（{ $department }），{ $inviter } 邀请
refused-joining-decided = { $name } 已不在等待确认。
refused-appointed = { $name } 是系统设置（DUBAN_ADMINS）里的管理员，下次说话就会恢复。请先从设置里去掉，再来这里更改。
words-needed = 这里需要一句文字，请再写一次。
only-words-kept = 📎 这一步只收文字，附件没有保存。
only-file-kept = 📷 这一步只收附件，文字没有保存。
staff-sent = 📨 已发给客户（{ $number }）。
staff-resolved = ✅ <b>{ $number }</b> 已办结，结果正在发给客户，送到后等待评价。
check-left = 👌 <b>{ $number }</b>：您看过后决定不改，按原文继续。
check-instead = ✏️ <b>{ $number }</b>：还没有发给客户。要换成您刚写的这段吗？
check-title = ⚠️ <b>{ $number }</b>：还没有发给客户，请再看一眼：
check-rude = •「{ $words }」：不礼貌或本单位禁用的说法
check-promise =
    { $due ->
        [none] •「{ $words }」：许诺了钱或必定的结果，而本单位没有这样承诺
       *[other] •「{ $words }」：许诺了钱或必定的结果，而本单位只承诺{ $due }办结
    }
check-late = •「{ $words }」：晚于承诺的时间（{ $due }办结）
check-desk = •「{ $words }」：像是写给服务台的，不是写给客户的
check-others = •「{ $words }」：这张工单里没有，会不会是别的客户的？
staff-change = ✏️ 请改好后发来（{ $number }），或直接编辑您刚才的消息。原文如下，点一下可复制：
staff-change-suggested = ✏️ 请改好后发来（{ $number }）。原文如下，点一下可复制：
help-title = ✨ <b>{ $number }</b>
help-happened = 📌 经过：{ $words }
help-wanted = 🎯 诉求：{ $words }
help-nothing = 这张工单还没有可以概括的文字。
suggested-reply = 💡 <b>{ $number }</b> 的建议回复。发不发由您决定，也可以直接写一条自己的：
suggested-none = 💡 <b>{ $number }</b>：现在没有合适的建议回复，请自己写一句。
similar-title = 🗂 <b>{ $number }</b>：类似的工单是这样办的
similar-none = 🗂 <b>{ $number }</b>：您能看到的工单里，还没有办结过类似的。
similar-line = <b>{ $place }. { $number }</b> · { $at }
similar-solution = ✅ { $words }
# Never arrived; said in reply to the message that it is about.
lost-to-customer = ⚠️ <b>{ $number }</b>：同事发的一条消息没能送到客户，请电话联系。
lost-to-customer-blocked = ⚠️ <b>{ $number }</b>：这条消息没能送到客户：对方停用了机器人或注销了账号。已保存，客户回来后自动补发；请先电话联系。
lost-to-customer-refused = ⚠️ <b>{ $number }</b>：这条消息没能送到客户：Telegram 拒收。请电话联系，或换个说法再发。
lost-to-customer-doubtful = ⚠️ <b>{ $number }</b>：这条消息没能送到客户，或未能确认：Telegram 没有回应。请电话联系。
lost-to-customer-file = ⚠️ <b>{ $number }</b>：这个文件没能送到客户：Telegram 拒收（文字已单独发送）。请重新发送文件，或用文字说明。
lost-to-staff-blocked = ⚠️ <b>{ $number }</b>：这条消息暂时没能送到处理人，已随工单保存，并已告知其主管。您不用重发。
lost-to-staff-refused = ⚠️ <b>{ $number }</b>：这条消息暂时没能送到处理人，已随工单保存，并已告知其主管。您不用重发。
lost-to-staff-doubtful = ⚠️ <b>{ $number }</b>：这条消息是否送到处理人未能确认，已随工单保存，并已告知其主管。您不用重发。
lost-to-staff-file = ⚠️ <b>{ $number }</b>：这个文件没能送到处理人：Telegram 拒收。请重新发送，或用文字说明。
superior-lost-to-staff = ⚠️ <b>{ $number }</b>：客户的新消息没能送到 { $handler }，已随工单保存。请查看，必要时转派。
file-not-shown = ⚠️ <b>{ $number }</b>：有一个附件显示不了，Telegram 已不提供。需要的话请客户重发。
relay-changed = ✏️ <i>{ $at } 已修改</i>
relay-file-changed = ✏️ { $at } 改发的文件
file-is-internal = 🔒 内部资料，客户看不到
file-was-replaced = ↩️ { $at } 已被另一个文件替换
handler-silent = ⏱ <b>{ $number }</b>：客户一直没有答复，计时已继续。
handler-reachable-resent = 📶 <b>{ $number }</b>：客户又能收到消息了，没送到的 { $count } 条消息正在重发。
handler-reachable = 📶 <b>{ $number }</b>：客户又能收到消息了。
phone-task-pool = 📵 <b>{ $number }</b>：客户收不到消息（失联），还没有人接单。请接单并电话联系。
phone-task = 📵 <b>{ $number }</b>：客户收不到消息（失联）。请电话联系，联系后点「已电话联系」。
handler-extended = ✅ <b>{ $number }</b>：{ $decider } 同意延期 { $amount }，改为{ $due }办结，客户已获通知。
handler-not-extended = ✖️ <b>{ $number }</b>：{ $decider } 不同意延期 { $amount }，仍须{ $due }办结。原因：
handler-confirmed = ✅ <b>{ $number }</b>：{ $decider } 已确认，结果正在发给客户，送到后等待评价。
handler-sent-back = ↩️ <b>{ $number }</b>：{ $decider } 退回了办结结果，还没有告诉客户。改好后请重新办结。原因：
handler-danger-after-outcome = 🚨 <b>{ $number }</b>：客户在办结后说有危险，已改为 { $grade }。请立即联系客户。
handler-raised = 🎚 <b>{ $number }</b> 改为 { $grade }，{ $late ->
    [0] { $due }办结
   *[other] 🔴 已超时，应在{ $due }办结
}（{ $by } 由 { $before } 调高）。
handler-lowered = 🎚 <b>{ $number }</b> 改为 { $grade }，{ $late ->
    [0] { $due }办结
   *[other] 🔴 已超时，应在{ $due }办结
}（{ $by } 由 { $before } 调低）。
handler-urged = 🔔 <b>{ $number }</b>：{ $customer } 催单，第 { $count } 次。
handler-answer = 💬 <b>{ $number }</b>：{ $customer } 答复
handler-addition = ➕ <b>{ $number }</b>：{ $customer } 补充
handler-corrects = ✏️ <b>{ $number }</b>：{ $customer } 更正
handler-correction = ✏️ <b>{ $number }</b>：{ $customer } 改了先前的一条消息，现在是
handler-rejected = 👎 <b>{ $number }</b>：客户不满意，第 { $reworks } 次返工。
handler-reason = 👎 <b>{ $number }</b>：客户说还没解决的是
handler-slip = ↩️ <b>{ $number }</b>：客户点错了，已撤销「不满意」，不用返工，等客户评价。
handler-said-apart = ↪️ <b>{ $number }</b>：客户说刚才那{ $count ->
        [1] 条
       *[other] { $count } 条
    }说的是另一件事。还等着答复的话，请再问一次。
handler-satisfied = 👍 <b>{ $number }</b>：客户满意，已关闭。
handler-withdrawn = ↩️ <b>{ $number }</b>：客户撤回了，不用再处理。
handler-reopened = 🔁 <b>{ $number }</b>：回访时客户说没解决，已重新打开。

## 时限说明
why-how = 请在命令后写上工单号，例如：/why C20261120-0001
why-which = ⏱ 要看哪一件的时限？
why-title = ⏱ <b>{ $number }</b> 的时限怎么算的
    登记：{ $opened }
why-promise = <b>{ $promise }</b>：承诺 { $duration }，{ $due } 到期
why-kept = <b>{ $promise }</b>：承诺 { $duration }，{ $due } 到期，已完成
why-late = <b>{ $promise }</b>：承诺 { $duration }，{ $due } 到期，已完成，但晚了
why-missed = <b>{ $promise }</b>：承诺 { $duration }，{ $due } 到期，已超时
why-stays-late = <b>{ $promise }</b>：{ $due } 到期，改级别前已超时，仍算超时
why-counted = 计入：{ $spans }
why-skipped = 跳过：{ $days }
why-make-up = 调休上班：{ $days }
why-pauses = 暂停：{ $spans }
why-supplier-changed = 换了处理单位，不早于 { $at }
why-reclassified = 改了类别，不早于 { $at }
why-regraded = 改级别后不早于 { $at }
why-extended = 已同意延期 { $duration }

## 延期
extension-asked = ⏳ <b>{ $number }</b>：{ $handler } 申请延期 { $amount }，由{ $before }办结改为{ $due }。原因（同意后客户会看到）：
extension-granted = ✅ <b>{ $number }</b>：{ $decider } 已同意 { $handler } 延期 { $amount }，{ $due }办结。原因：
extension-refused = ✖️ <b>{ $number }</b>：{ $decider } 不同意 { $handler } 延期 { $amount }，仍须{ $due }办结。申请时写的：
refused-because = 不同意的原因：
refuse-why-extension = ✍️ { $number }：为什么不同意延期？点一个原因，或写一句；处理人会看到，客户看不到。
refuse-why-limit = ✍️ { $number }：为什么不同意按供应商的时限？点一个原因，或写一句；处理人会看到，客户看不到。
btn-refusal-waits = 客户等不了
btn-refusal-thin = 理由不够
btn-refusal-push = 催供应商
refusal-waits = 客户不能再等，请先办这一件。
refusal-thin = 理由还不够：请写明在等什么、等到哪天，再申请。
refusal-push = 请催供应商按原来的时限答复。
refusal-told = ✖️ <b>{ $number }</b>：已告诉 { $handler }，原因一并转达，时限不变。

## 办结确认、责任认定
outcome-asked = 🔏 <b>{ $number }</b>：{ $handler } 报请确认办结结果，{ $late ->
    [0] 承诺{ $due }办结。
   *[other] 🔴 已超时：应在{ $due }办结。
}
outcome-added = ✍ <b>{ $number }</b>：办结结果还在等您确认，客户又写来：
outcome-to-read = 客户将读到：
outcome-confirmed = ✅ <b>{ $number }</b>：{ $decider } 已确认 { $handler } 的办结结果，正在告诉客户。
outcome-returned = ↩️ <b>{ $number }</b>：{ $decider } 已把办结结果退回 { $handler }。
outcome-replaced = 🔁 <b>{ $number }</b>：{ $handler } 重新写了办结结果，请看新的一条。
outcome-dropped = ✖️ <b>{ $number }</b>：已撤回或转给别人，{ $handler } 的办结结果不用再确认。
outcome-undone = ↩️ <b>{ $number }</b>：{ $handler } 收回了办结结果，不用再确认。
outcome-cause = 🔒 仅内部可见，客户看不到。🔍 原因：{ $cause }
outcome-evidence = 📷 证据 { $count } 个
outcome-reason = ↩️ 退回原因：{ $reason }
outcome-unconfirmed = ⚠️ { $matter } 的办结结果未经确认就告知客户：没有上级可确认。这个级别的结果要由上级确认，请任命一位：/invite，或在 /people 里改角色。
outcome-held = ⚠️ { $matter } 的办结结果等上级确认，客户还不知道：能确认的人都停用了机器人，联系不上。请任命一位：/invite，或在 /people 里改角色。
outcome-why = ✍️ { $number }：为什么退回？处理人会看到。
outcome-sent-back = ↩️ <b>{ $number }</b> 的办结结果已退回处理人，客户没有收到。
assess-title = ⚖️ <b>{ $number }</b> 责任认定
assess-below = ⚖️ <b>{ $number }</b> 责任认定：已移到下面
assess-responsible = { $step }谁的责任？只有内部看得到。
assess-justified = { $step }客户反映的是否成立（属实）？只有内部看得到。
responsible-own-department = 本部门
responsible-other-department = 其他部门
responsible-supplier = 供应商
responsible-customer = 客户
responsible-nobody = 无责任方
responsible-unsaid = 未认定
justified-yes = 成立
justified-partly = 部分成立
justified-no = 不成立
justified-unsaid = 未认定
## 督办、公告、审批
by-the-desk = 系统
handler-supervised = 👁 <b>{ $number }</b> 已由 { $superior } 列为督办，每一步都会报给他们。
supervised-steps = 👁 <b>{ $number }</b>
step-line = { $at } · { $who }：{ $what }
did-what = { $what }（{ $particulars }）
step-told = { $promise } → { $name }
step-told-several = { $promise } → { $name }，另有 { $more } 人
supervision-over = 👁 <b>{ $number }</b> 已不在您的范围内，督办结束。
export-which = 📤 导出哪段时间登记的工单（范围：{ $whose }）？点一个，或写「11月1日到11月15日」。表里没有客户的姓名和电话；谁导出了什么会有记录。
export-unclear = 📤 没看懂是哪段时间（范围：{ $whose }）。请写成「11月1日到11月15日」，或点一个：
export-latest = 🗒 最近导出：
export-line = · { $at } { $name }：{ $since } 至 { $until }，{ $count } 件
export-begun = 📤 正在导出 { $since } 至 { $until } 登记的工单，做好就发给您。
export-busy = 📤 上一份还在导出，收到后再导下一份。
export-none = 📤 { $since } 至 { $until }（{ $whose }）没有登记工单，没有文件。
export-done = 📤 { $since } 至 { $until }（{ $whose }）登记的工单：{ $count } 件
export-cut = ✂️ 只含最早的 { $most } 件，其余请分段导出。
btn-export-week = 本周
btn-export-last-week = 上周
btn-export-month = 本月
btn-export-last-month = 上月
export-number = 编号
export-kind = 类型
export-category = 类别
export-grade = 级别
export-department = 部门
export-handler = 处理人
export-state = 状态
export-given-up = 无结果关闭的原因
export-opened = 登记时间
export-due = 承诺办结
export-acknowledged = 接单时间
export-acknowledged-in-time = 按时接单
export-answered = 首次答复
export-answered-in-time = 按时答复
export-resolved = 办结时间
export-resolved-in-time = 按时办结
export-closed = 关闭时间
export-stars = 评分
export-reworks = 返工次数
export-supplier = 供应商
export-responsible = 责任方
export-justified = 是否成立
export-yes = 是
export-no = 否
export-sheet = 工单
announce-what = 📣 请写下要告诉员工的话（范围：{ $whose }）。发出之前会先给您看。
announce-too-long = 公告请控制在 { $most } 字以内，请再写一次。
announce-nobody = 📣 这个范围里没有别的员工，没有发出。
announce-preview = 👀 公告预览（{ $whose }，共 { $count } 人）。要改请直接编辑或重写。
announce-instead = ✋ 还没有发出，这句也没有给任何人。要换成这段吗？您不点，什么都不会发出；「发给…」发的是上面的公告，不是这句。
announcement-head = 📣 <b>公告</b> · { $author }（{ $whose }）
announce-sending = 📣 正在发给 { $count } 人 …
announce-done = 📣 公告已发出：{ $missed ->
    [0] 全部收到（{ $count } 人）
   *[other] { $count } 人中 { $delivered } 人已收到
}{ $blocked ->
    [0] {""}
   *[other] ，{ $blocked } 人停用了机器人
}{ $failed ->
    [0] {""}
   *[other] ，{ $failed } 人没有送到
}。
announce-dropped = 📣 没有发出。
approvals-title = 🗳 <b>待我审批</b>，最急的在前：
decisions-wait = ⚖️ 有 { $count } 件申诉或对员工的投诉等您受理：/approvals
decisions-waited = 🗳 您联系不上的这段时间，有 { $count } 件事等您决定：/approvals
pool-waits = 📥 待领池里有 { $count } 件工单等人接单。
decisions-passed-on = 🗳 原来的审批人不在了，有 { $count } 件事改由您决定：/approvals
queue-decisions = 🗳 <b>待我审批：{ $count } 件</b>
approvals-none = 🗳 没有等您审批的事。
approvals-more = … 还有更多，办完这些接着显示。
approvals-line = { $place }. { $line }
approvals-outcome = 🔏 <b>{ $number }</b> { $handler } 的办结结果，{ $late ->
    [0] 承诺{ $due }办结
   *[other] 🔴 已超时，应在{ $due }办结
}：{ $solution }
approvals-appeal = ⚖️ <b>{ $number }</b> { $kind }（针对 { $earlier }），等您受理{ $is_appeal ->
    [1] （✅ 申诉成立，✖️ 维持原结果，🙋 自己写）
   *[other] （🙋）
}，{ $late ->
    [0] 承诺{ $due }办结
   *[other] 🔴 已超时，应在{ $due }办结
}：{ $reason }
approvals-limit = 🏭 <b>{ $number }</b> { $handler } 指定{ $supplier }，按其时限由{ $before }改为{ $due }。
approvals-extension = ⏳ <b>{ $number }</b> { $handler } 申请延期 { $amount }，改为{ $due }办结。同意后客户会看到：{ $reason }
toast-supervised = 已列为督办：{ $number }
toast-let-go = 不再督办：{ $number }
toast-decided = 已答复

## 催办
chase-title =
    { $count ->
        [1] ⏰ <b>催办</b>：请抓紧办理
       *[other] ⏰ <b>催办：{ $count } 件</b>，请抓紧办理
    }
escalation-title =
    { $count ->
        [1] 🔺 <b>升级</b>：时限承诺已错过，请过问
       *[other] 🔺 <b>升级：{ $count } 件</b>，时限承诺已错过，请过问
    }
chase-summary-title =
    { $count ->
        [1] 🌅 <b>系统停运期间到期</b>
       *[other] 🌅 <b>系统停运期间到期：{ $count } 件</b>
    }
chase-line = { $sign } { $number }：{ $promises }（{ $handler }） · { $matter }
chase-due = { $promise }，{ $due }
chase-by = { $owner }，{ $substitute } 代办
chase-not-missed = { $promise }还没超时，{ $due }
chase-missed =
    { $count ->
       *[other] { $promise }已超时，应在{ $due }
    }
escalation-taken = 🤝 <b>{ $number }</b>：{ $name } 已在跟进。
escalation-near = 🟡 另有 { $count } 件还没超时，请留意
chase-more = 另有 { $count } 件：已超时的见 /overdue，手上的见 /queue，待领的见 /pool
chase-more-of-others = 另有 { $count } 件：已超时的见 /overdue，待领的见 /pool
left-over-title = 📣 <b>{ $count } 件</b>一直没人接单，转到您这里
left-over-more = 另有 { $count } 件：见 /queue
still-overdue-title = ⏰ <b>仍然超时：{ $count } 件</b>，请今天办理
still-overdue-line = 🔴 { $number } · { $promises }{ $late }（{ $handler }） · { $matter }
still-overdue-alone = 👤 您手上的没有别人可以过问：没有其他主管或经理。可用 /invite 请一位。
still-overdue-others = ⏰ <b>同事手上仍然超时：{ $count } 件</b>
still-overdue-of =
    { $count ->
        [1] • { $handler }：1 件，{ $late }
       *[other] • { $handler }：{ $count } 件，最久{ $late }
    }
still-overdue-of-more = • 另有 { $count } 位同事

## 日报
digest-title = 📊 <b>日报 · { $day }</b>
digest-span = 🕕 { $since } 至 { $until } · { $whose }
digest-figure = { $what } <b>{ $count }</b>
digest-see-overdue = 🔴 请先看超时的：点“超时”，逐件督办、转派或接手。
digest-see-due-soon = 🟡 没有超时。点“即将到期”，看看谁要帮一把。
digest-all-well = ✅ 没有超时，也没有快到期的。
digest-past = ℹ️ 当时的超时和即将到期，只有当天的日报里有。
digest-in-time = ⏱ 及时率：
digest-share = { $what } <b>{ $share }%</b>（{ $good }/{ $of }）
digest-verdicts = 👍 办结后客户评价结果：满意 <b>{ $satisfied }</b>，不满意 <b>{ $not_satisfied }</b>（满意率 { $share }%）
digest-unit-with = { $unit }（含下级 { $count } 个）
digest-unit-itself = { $unit }（本级）
digest-unit-verdicts = ，满意 { $satisfied }/{ $of }
digest-stars = ⭐ 关闭后回访打分：<b>{ $mean }</b> / 5（{ $answers } 人）
digest-no-stars = ⭐ 关闭后回访打分：还没有
digest-unit-unknown = ⚠️ 其他部门（设置文件里没有，在办 { $count }）
digest-units = 🏘 各单位：
digest-unit = · { $unit }：受理 { $received }，办结 { $resolved }，超时 { $overdue }
chart-week = 近七天
chart-week-from = 近七天 · 每天 { $cut } 截止
digest-settings = ⚙️ <b>日报设置</b>
digest-next = 🕕 下一份：{ $at }
digest-off = 🔕 已关闭。随时可看：/digest
digest-whose = 🏢 范围：{ $whose }
digest-which-time = ⌨️ 请写时间，例如 08:45。
digest-time-unclear = ⌨️ 这个时间我没看懂，请写成 08:45 这样。
figure-received = 受理
figure-answered = 已答复
figure-resolved = 办结
figure-reworked = 返工
figure-open = 在办
figure-was-open = 当天结束时在办
figure-overdue = 超时
figure-due-soon = 即将到期
figure-closed-without = 无结果关闭
figure-rated = ⭐ 回访打分
figure-satisfied = 👍 满意
figure-not-satisfied = 👎 不满意
late-by-days = 已超 { $count } 天
late-by-a-day =
    { $hours ->
        [0] 已超 1 天
       *[other] 已超 1 天 { $hours } 小时
    }
late-by-hours = 已超 { $count } 小时
late-by-minutes = 已超 { $count } 分钟
figure-title = 📑 <b>{ $what }</b> · { $day } · { $count } 件
figure-none = 📑 { $what } · { $day }：没有工单。

## 浮动提示
draft-empty = 还没有内容，请先写一句话或发一张照片。
toast-filed = 已受理：{ $number }
toast-already-filed = 已经提交过了：{ $number }。看进展：/mine
toast-phoned = 已记下：{ $number } 已电话联系
toast-phoned-call = 已记下：{ $number } 已电话联系。回访电话：{ $at }起
toast-not-reached = 已记下：{ $number } 没打通。时限照常，请稍后再打
toast-accepted = 已接单：{ $number }
toast-regraded = { $number } 现为 { $grade } 级
toast-reclassified = 已更正：{ $number }
toast-judged = 已记录
toast-given = { $number } 已交给 { $colleague }
toast-handed-over = 已转出 { $count } 件工单：{ $heirs }
toast-handed-to-nobody = 没有可转的工单，或没有人能接。
toast-assessed = 已记录
toast-sent-now = 已发出
toast-why-refused = 请写明不同意的原因
toast-why-sent-back = 请写明退回的原因
toast-taken-over = { $number } 由您办理
toast-seen = 已记下：{ $number } 由您跟进
toast-seen-several =
    { $count ->
        [0] 都已了结，不用再跟进
       *[other] 已记下：{ $count } 件由您跟进
    }
toast-seen-by-others = 都已有人跟进
toast-seen-by = { $number } 已由 { $name } 跟进
toast-settled = { $number }：{ $state }，不用再跟进
toast-moved-on = 这个按钮已经过时，工单现在是：{ $state }。下面是最新情况。
toast-thanks = 谢谢您！

## 婉拒
refused = 现在不能这样做。
refused-not-yours = 这里没有您可以办理的内容。/help 看您能办什么。
refused-out-of-reach = 这里没有您可以办理的内容：没有这件工单，或已转给别人，或不在您的范围。
refused-of-their-group = 只有{ $department }的人可以在这里接单、打开工单。
refused-in-the-pool = { $number } 在待领池，现在没有人办理；接单后才能这样做。
refused-not-your-role = 这里没有您可以办理的内容：需要{ $role }或以上的角色。
refused-out-of-date = 这个按钮已经过时，请打开工单看最新情况。
refused-import-over = 这张预览不再有效：已经导入过，或者导入已放弃。要导入，请发送 /import 再发一次文件。
refused-erase-again = 这个确认已经过了时间，什么都没有删除。要删除请重新发送 /deleteme
refused-not-now = { $number } 现在的状态不能这样做，请打开工单看最新情况。
refused-taken = { $number } 已由 { $handler } 接单。
refused-reassigned = { $number } 现在由 { $handler } 负责。
refused-decided = { $number } 的延期申请已由 { $decider } 答复。
refused-replaced = 处理人已就 { $number } 重新申请延期，请看新的申请。
refused-ones-own = 不能决定自己的延期申请（{ $number }），请由别的主管或经理决定。
refused-outcome-decided = { $number } 的办结结果已由 { $decider } 答复。
refused-outcome-replaced = 处理人已重新写了 { $number } 的办结结果，请看新的一条。
refused-own-outcome = 不能确认自己的办结结果（{ $number }），请由别的主管或经理确认。
refused-own-work = { $number } 是您自己办的，回访请由别的主管或经理来打。
refused-sent = 已经发出或已撤回。要改可以编辑原消息，客户会收到更正。
refused-too-late = { $number } 的时限已过，延期须在时限之前申请。请尽快办结。
refused-too-late-to-return = { $number } 须在{ $until }退单，现在请办理或转派。
refused-too-soon = { $number } 刚催过，已记在工单上。{ $at } 之后可以再催。
refused-no-more-time = { $number } 最多可延期 { $most }，已没有余地。
refused-nobody = 没有别人可以决定 { $number } 的延期，请联系管理员。
step-left = 好的，不写了。
sure-called-off = ✖️ 已取消。
sure-nothing-changed = 👌 已取消，什么都没有改。
typed-which = 「{ $label }」不止一个，要哪一个？请点一下，或写序号。
step-ended = ⏸ 刚才的「{ $what }」还没完成，已停下。
step-ended-words = { $number ->
    [none] 您刚才写的没有发出：
   *[other] 您为 <b>{ $number }</b> 写的没有发出：
}
step-refused-words = 您写的没有用上，点一下可复制：
parked-yours = 🙏 您刚才的消息我收好了，但还没能处理，管理员已经知道。
parked-admin = ⚠️ 有一件事没能处理，已搁置：{ $error }
outage-staff = ⚠️ 系统从 { $since } 起停过。{ $until } 之前客户发来的消息可能没有收到。
outage-customer = 🙏 我们的系统从 { $since } 起停过。{ $until } 之前您发来的消息可能没有收到，请再发一次。
calendar-coming = ⚠️ { $year } 年的节假日和调休安排还没有正式确认：跨到 { $year } 年的时限只是推算的，可能差一天或几天。国家公布后，请更新督办，或在配置文件里用 [[holidays]] 写明，并在 confirmed_years 里加上 { $year }。
calendar-current = 🚨 今年（{ $year } 年）的节假日和调休安排在督办里还没有正式确认：所有时限都只是推算的。请更新督办，或在配置文件里用 [[holidays]] 写明，并在 confirmed_years 里加上 { $year }。

## 个人资料
notice-short = 🔐 您的姓名、账号和写下的内容，只用来办理您反映的事项，只有经办人员看得到。保存多久、您有哪些权利：/privacy
notice-changed = 🔐 我们的隐私说明有更新，请看：/privacy
notice-title = 🔐 <b>隐私说明</b>（版本 { $version }）
notice-body =
    <b>谁</b>：{ $desk }。
    <b>保存什么</b>：您的 Telegram 账号和姓名、您写的内容和附件、办理经过和评价；您愿意留的电话。
    <b>为什么</b>：登记、办理、答复、回访您反映的事项，核对服务质量。不作他用。
    <b>谁看得到</b>：经办人员及其上级。电话对他们打码，看全号会留下记录。全部加密保存。
    <b>多久</b>：工单关闭满 { $words }后删去文字和附件；最后一次往来满 { $people }后删去姓名和电话；没提交的草稿 { $drafts }；收发的原文 2 至 7 天。
    <b>您可以</b>：/mydata 取得全部资料 · /deleteme 全部删除 · /phone 留电话
notice-contact = <b>联系</b>：{ $contact }
model-ask = 🤖 可以让大模型（{ $model }）帮忙理解您写的内容吗？发出前会遮去姓名、电话等个人信息。
model-ask-anew = 🤖 帮忙理解内容的大模型换成了 { $model }。可以把您写的内容发给它吗？发出前会遮去姓名、电话等个人信息。您同意之前，什么都不发。
model-other = 🤖 大模型（{ $model }）：您同意的是以前那一个，换成这个后还没问过您，您写的内容不发给它。
model-ask-way-back = 不同意也照常办理，不会再问。随时可改：/privacy
model-voice = 🎙 语音遮不住：您同意后，语音会原样发给它转成文字，话里说到的姓名、电话也在内。不想这样，就请写字。
model-may = 🤖 大模型（{ $model }）：您已同意由它读您写的内容。
model-may-not = 🤖 大模型（{ $model }）：您没有同意，您写的内容不发给它。
model-agreed = 🤖 好的，大模型会帮忙理解您写的内容。随时可以收回：/privacy
model-refused = 🤖 好的，您写的内容不发给大模型，照常办理。
voice-ask = 🎙 您已同意由大模型读您写的内容。语音也可以发给它转成文字吗？语音遮不住，会原样发出，话里说到的姓名、电话也在内。
voice-may = 🎙 您的语音会原样发给它转成文字。
voice-may-not = 🎙 您的语音不发给它。
voice-agreed = 🎙 好的，以后您的语音会转成文字。随时可以收回：/privacy
voice-refused = 🎙 好的，您的语音不发给大模型，办理人员可以直接播放。
btn-voice-agree = 🎙 语音也转成文字
btn-voice-revoke = ✖️ 语音不再发送
btn-model-agree = ✅ 同意
btn-model-refuse = ✖️ 不同意
btn-model-revoke = ✖️ 收回同意
btn-mydata = 📦 取得我的资料
btn-deleteme = 🗑 删除我的资料
phone-ask = 📞 愿意留个电话吗？联系不上您时才用，不留也照常办理。点下面的键，或直接写号码。
phone-unclear = 📞 这个号码我没看懂，请再写一次，例如 13800001234；不想留请点「不留电话」。
phone-left = 📞 记下了：{ $phone }。经办人员看到的是打码的号码。要删掉：/privacy
phone-not-left = 👌 好的，没有留电话。
phone-deleted = 📞 您的电话已删除。
phone-none = 📞 您没有留电话。
phone-kept = 📞 您留的电话：{ $phone }
btn-phone = 📞 留电话
btn-no-phone = ✖️ 删除电话
btn-phone-before = 📞 仍打 { $number }
phone-replaces = 📞 以后打 { $phone }，不再打您先前留的 { $before }。
key-phone = 📞 发送我的号码
key-no-phone = 不留电话
command-privacy = 隐私说明
command-mydata = 取得我的全部资料
command-deleteme = 删除我的资料
command-phone = 留电话
handler-phone = 📞 <b>{ $number }</b>：客户留了电话 { $phone }，需要时在工单上点「看电话」。
card-phone = 📞 { $phone }
filed-by-you = ☎ 您代客户登记的，由别人办理：可以看进展；客户再来电，也可以替他催、补充或撤回。
card-taken-back = 🗑 <b>{ $number }</b>：内容已按客户要求删除
list-taken-back = 🗑 这里提到过的内容已按客户要求删除，最新的列表请重新打开
call-passed-on = ☎ { $name } 正在登记<b>{ $customer }</b>说的事，现在已不在服务台工作。这件事还没有提交：请恢复并继续登记。{ $days }后删除。
call-waited = ☎ <b>{ $customer }</b>说的事，登记的同事已不在服务台工作，还没有提交：请恢复并继续登记。
taken-from-who-left = 🔒 您现在不是服务台的工作人员，这里的工单内容已收起
taken-from-who-changed = 🔒 您在服务台的职责已变更，这里的工单内容已收起
card-erased = 🗑 内容已按规定删除
btn-see-phone = 📞 看电话
btn-ask-phone = 📞 请客户留电话
customer-phone-wanted = 📞 <b>{ $number }</b>：处理人想和您通电话。愿意的话请点 /phone 留个号码；不留也照常办理。
staff-phone = 📞 <b>{ $number }</b>：{ $customer }，{ $phone }
staff-phone-asked = 📨 已请客户留电话（{ $number }）。
did-see-phone = 查看客户电话
did-find-phone = 按电话尾号查到
did-ask-phone = 请客户留电话
draft-put-away = 🗑 您有一份草稿 { $days }没有提交，已经删去。需要时请再写给我。
data-caption = 📦 这里是我们保存的关于您的全部资料。请妥善保管。
data-title = 您的全部资料
data-made = { $desk } · { $at }
data-profile = 您是谁
data-name = 姓名
data-account = Telegram 账号
data-phone = 电话
data-language = 语言
data-role = 身份
data-group = 客户组
data-joined = 首次来访
data-blocked = 停用机器人
data-department = 部门
data-load = 手上的工单
data-regions = 负责地区
data-answers-in = 答复语言
data-hours = 工作时间
data-capacity = 手上最多
data-away = 休假
data-consents = 告知与同意
data-notice = { $at } 已出示隐私说明，版本 { $version }
data-model-yes = { $at } 同意由大模型读您写的内容（隐私说明版本 { $version }）
data-voice-yes = { $at } 同意把语音原样发给大模型（隐私说明版本 { $version }）
data-voice-no = { $at } 语音不发给大模型（隐私说明版本 { $version }）
data-model-no = { $at } 不同意由大模型读您写的内容（隐私说明版本 { $version }）
data-draft = 没提交的草稿
data-tickets = 工单
data-none = 没有。
data-category = 类别
data-grade = 级别
data-state = 状态
data-opened = 登记
data-due = 承诺办结
data-closed = 关闭
data-facts = 读出的要点
data-filed = 您提交的内容
data-you = 您 · { $at }
data-team = 服务人员 · { $at }
data-outcome = 处理结果
data-word = 您的评语：{ $word }
data-solved-yes = 您说：已解决
data-solved-no = 您说：没解决
data-model = 大模型读过的内容
data-model-for-understand = 理解您写的内容
data-model-for-summary = 给处理人的摘要
data-model-for-reply = 给处理人的回复草稿
data-model-for-other = 其他
data-forgotten = （回答已删除）
data-duty = 值班
data-duty-on = 在岗
data-duty-off = 离岗
data-assigned = 最近派单
data-digest = 日报设置
data-given = 上次取资料
data-supplier = 供应商
data-earlier = 关联的工单
data-urges = 催单次数
data-reworks = 返工次数
data-filed-by = 登记人
data-kind = 种类
data-caller = 替谁写的
data-unsent = 还没写完、没有发出的
data-work = 您在这里的工作
data-work-roles = 身份变动
data-role-joined = { $at } 加入：{ $role }（{ $department }）
data-role-changed = { $at } 改为：{ $role }（{ $department }）
data-role-suspended = { $at } 停用（原为{ $role }，{ $department }）
data-role-readmitted = { $at } 恢复：{ $role }（{ $department }）
data-role-appointed = { $at } 由系统设置指定：{ $role }（{ $department }）
data-role-given = { $at } 您变更了一位同事的身份：{ $role }（{ $department }）
data-work-joinings = 加入的申请
data-joining = { $at } 您申请成为{ $role }
data-joining-invited = { $at } 有人凭您的邀请申请成为{ $role }
data-joining-decided = { $at } 您对成为{ $role }的申请作了决定
data-work-invites = 邀请码
data-invite-made = { $at } 您开出一个邀请码：{ $role }
data-invite-used = { $at } 您用了一个邀请码：{ $role }
data-work-away = 休假与替班
data-was-away = { $since } 至 { $until } 您休假（或曾计划休假）
data-stood-in = { $since } 至 { $until } 您被选为同事的替班
data-work-tickets = 经手的工单
data-handled = 在您名下（现在或最后）：{ $numbers }
data-filed-for = 您代客户登记：{ $numbers }
data-work-visits = 回访给您经手的事打的星
data-work-supervised = 督办中
data-supervised = { $number }，{ $at } 起
data-work-announced = 您发的通知（内容不另存）
data-announced = { $at } 发给{ $department }，共 { $count } 人
data-work-exports = 您导出的工单表
data-exported = { $at } 导出 { $since } 至 { $until } 登记的工单，{ $count } 件
data-work-groups = 您绑定的群
data-work-looks = 您查看过的客户电话
data-work-deeds = 您对工单的操作
data-deed = { $deed }：{ $count } 次，最近 { $last }
data-work-asked = 同事就工单问过您
data-work-model = 替您用过的大模型（时间 · 模型 · 用量）
data-work-written = 您以工作人员身份写的话（其中的电话已遮盖）
data-wrote-message = 写给客户
data-wrote-note = 内部备注
data-wrote-wish = 申请延期的理由
data-wrote-outcome = 送审的处理结果和原因
data-wrote-return = 退回处理结果的理由
data-wrote-held = 正要发给客户
data-left-out = 不在这份文件里的，以及原因
data-out-passing = 收发的原文：您发来的消息原文保存两天，发给您的消息保存七天，用来在故障后补办，之后删除。附件由 Telegram 保存，我们只存取件号。
data-out-deliberation = 工作人员之间关于怎么办理的讨论（内部备注、原因分析、责任认定、送审意见）：公开会妨碍办理，也涉及他人。您自己的资料都在上面。
data-out-complainants = 别人对您的投诉：投诉人受保护。
data-out-found-by = 用来查找您姓名和电话的加密索引：任何人都读不出内容，也没有别的内容。
data-out-workings = 系统自己用的标记和上面内容的副本，例如「上次核对的时间」。
file-photo = 照片
file-voice = 语音
file-document = 文件
file-video = 视频
file-audio = 音频
file-video-note = 视频留言
file-animation = 动图
erase-sure =
    🗑 <b>删除您的全部资料？</b>
    <b>删除</b>：您的姓名、账号、电话、写过的内容、附件、评语、草稿，以及员工就您的事项写的内容。
    <b>保留</b>：有过这些工单、属于哪一类、何时办理、几颗星，以及不含姓名和内容的操作记录。这是如实统计和备查所要求的，看不出是谁。
    已在您和经办人员聊天窗口里的消息，由 Telegram 保存，您可以自行清空。
    删除后不能恢复。以后再来，{ $desk }会把您当作新客户。
erase-sure-staff = 您在这里工作的记录也<b>保留</b>，但不再有您的姓名：担任过什么、办过什么、导出和通知的时间；您写在客户工单里的话，随那件工单到期删除。
erase-unfinished = ❗ 您还有 { $count } 件没办完：删除的同时会撤回，不再处理。
erase-kept = 👌 什么都没有删。
erase-done = 🗑 您的资料已全部删除。这条消息的底稿也会在发出后删去。再见，祝您顺利。
btn-erase-yes = 🗑 全部删除
btn-erase-withdraw = 🗑 撤回并全部删除
btn-erase-no = 不删，保留
btn-erase-draft = ✖️ 只是不要刚写的这件
toast-erased = 已删除
refused-again = 您刚取过一份资料，{ $at } 之后可以再取。
refused-in-hand = 您手上还有 { $count } 件工单，请先办完或交接。
refused-only-one = 您是唯一的管理员，请先请另一位管理员加入。

## 来电与现场登记
command-file = 来电、现场登记
command-calls = 电话回访
caller-name = 👤 来电（来访）的客户怎么称呼？请写姓名。
caller-phone = 📞 { $customer } 的电话号码是多少？不方便留就点「跳过」。
caller-phone-unclear = 📞 这个号码我没看懂，请再写一次，例如 13800001234；不方便留就点「跳过」。
caller-phone-slip = ☎ 「{ $number }」像是多了或少了数字。请核对后重写；没错就再发一次，或点「就是这个号」。
btn-phone-right = 就是这个号
caller-words = 📝 { $customer } 说了什么？请写下来，可以分几条，也可以附照片或文件。
btn-caller = ☎ 客户又来电
btn-caller-is-them = ✅ 是本人
btn-elsewhere-add = 📨 转 { $day }
btn-elsewhere-urge = 🔔 催 { $day }
btn-caller-add = ➕ 补充
btn-caller-about = { $number } · { $matter }
caller-wish = ☎ { $customer } 怎么说？点一下，替客户记下来。
caller-in-chat = 💬 这位客户有聊天账号：登记的工单归到那里，进展在聊天里告诉客户。
caller-in-chat-ask = 💬 有人在聊天里用这个号码（已核实）。请问一下来电人是不是本人：是，登记的工单就归到那个账号，进展发到聊天里；不是就接着登记。
caller-elsewhere = 📁 这个号码另有 { $count } 件没办完的工单，不在您的范围，看不到内容。来电如果是问它，可以把话转给负责人，或替客户催；是别的事就接着登记。
caller-elsewhere-what = ☎ 客户怎么说？请写下来，负责那件工单的同事会看到。
caller-elsewhere-added = ☎ 已转给负责那件工单的同事。
caller-elsewhere-changed = ✏️ 您转去的话已按您的修改更新，负责那件工单的同事看得到。
caller-elsewhere-too-soon = 🔔 那一件刚催过，或已在等客户确认结果，现在不用催。
caller-elsewhere-urged =
    { $whom ->
        [handler] 🔔 已替客户催单，负责的同事已收到。
        [pool] 🔔 已替客户催单。还没有人接单，能接单的同事都收到了提醒。
        [above] 🔔 已替客户催单。处理人暂时联系不上，已提醒上级。
       *[nobody] 🔔 已记下催单，但眼下没有同事能收到提醒；最先上岗的同事会看到。
    }{ $at } 之后可以再催。
own-caller-added = ☎ 您在电话里（或柜台）的话已记到 <b>{ $number }</b>，处理人已收到。不是您说的，请写在这里。
own-caller-urged = ☎ 已按您在电话里（或柜台）说的催了 <b>{ $number }</b>。不是您说的，请写在这里。
caller-known = ☎ 这个号码来过电。是问下面哪一件吗？点开就能催、补充、撤回或重新打开；不是就接着登记新的。
caller-add-what = ☎ 客户要补充什么（<b>{ $number }</b>）？请写下来，处理人会看到。
caller-reject-why = ☎ 客户哪里不满意（<b>{ $number }</b>）？请写下来，处理人会看到。
caller-reopen-why = ☎ 哪里没有解决（<b>{ $number }</b>）？请写下来，处理人会看到。
caller-urged =
    { $whom ->
        [handler] 🔔 已替 { $customer } 催单（<b>{ $number }</b>），处理人已收到。
        [pool] 🔔 已替 { $customer } 催单（<b>{ $number }</b>）。还没有人接单，能接单的同事都收到了提醒。
        [above] 🔔 已替 { $customer } 催单（<b>{ $number }</b>）。处理人暂时联系不上，已提醒上级。
       *[nobody] 🔔 已替 { $customer } 记下催单（<b>{ $number }</b>），但眼下没有同事能收到提醒；最先上岗的同事会看到。
    }{ $at } 之后可以再催。
caller-added = ☎ 已记下 { $customer } 的话（<b>{ $number }</b>），处理人已收到。
caller-satisfied = ☎ 已记下：{ $customer } 满意，<b>{ $number }</b> 已关闭。
caller-rejected = ☎ 已记下：{ $customer } 不满意，<b>{ $number }</b> 已退回重办。请告诉客户：承诺 { $due }办结。
caller-reopened = ☎ 已替 { $customer } 重新打开 <b>{ $number }</b>。请告诉客户：承诺 { $due }办结。
caller-withdrawn = ☎ 已替 { $customer } 撤回 <b>{ $number }</b>，不再处理。
did-told-by-phone = 记下客户电话里说的
refused-own-ending = { $number } 在您手上：撤回、满意与否，请别的同事替客户记。
caller-nothing-yet = 📝 还没有内容可提交：请先写下{ $customer }说了什么。
caller-unnamed = 来电客户
caller-draft-first = 📝 您还有一份没有提交的登记，请先提交或取消。
caller-no-phone = 没有留电话
draft-caller = 👤 { $customer } · ☎ { $phone }
filed-for-connected =
    ✅ 已登记，工单号 <b>{ $number }</b>，请告诉客户。
    ⏱ 承诺{ $resolve }办结，{ $response }首次答复。客户有聊天账号：这张工单已发到客户的聊天里，之后的进展也在那里。
filed-by-phone =
    ☎ 我们按您在电话里（或柜台）说的登记了一件：<b>{ $number }</b>。
    ⏱ 承诺{ $resolve }办结，{ $response }首次答复。要补充，写在这里就行；不是您说的，请打开工单撤回。
filed-for-caller =
    ✅ 已登记，工单号 <b>{ $number }</b>，请告诉客户。
    ⏱ 承诺{ $resolve }办结，{ $response }首次答复。客户没有聊天账号，进展要电话告知。
caller-code =
    🔗 { $customer } 也可以在聊天里看进展：请把代码交给本人，{ $until }有效，只能用一次。
    客户打开机器人后发送：<code>/start { $code }</code>
caller-code-link =
    🔗 { $customer } 也可以在聊天里看进展：请把链接或代码交给本人，{ $until }有效，只能用一次。
    { $link }
    或者打开机器人后发送：<code>/start { $code }</code>
caller-code-not-yours = 🔗 这个代码是给客户的，请交给客户本人使用。代码还有效。
caller-connected =
    👋 您好！您反映的 { $count } 件事都在这里了，今后的进展会发到这里。
    查看：/mine　有新的事请直接写给我。
caller-ticket = 📄 <b>{ $number }</b>
btn-code = 🔗 给客户代码
card-by-phone = ☎ 客户没有聊天账号，请电话或当面联系
staff-to-phone = ☎ 已记下（{ $number }）。客户没有聊天账号：请电话或当面告知，然后点「已电话联系」。
did-by-phone = 来电或现场登记，进展电话告知
did-connect = 客户接入聊天
did-give-code = 给客户接入代码

## 电话回访
calls-title = ☎ <b>要打的电话</b>（{ $count }），等得最久的在前。⏰ 告诉晚了，🗂 告诉已关闭，☎ 回访：
calls-none = ☎ 没有要打的电话。
call-title = ☎ <b>{ $number }</b> 电话回访：请打给客户，把回答点在这里
call-question = ❓ { $question }
call-word = ✍️ 请写下客户对 { $number } 的原话。
call-reopened = 🔁 <b>{ $number }</b> 已重新打开，处理人已收到。客户说了什么，可以写在内部备注里。
telling-title = ☎ <b>{ $number }</b> 已关闭，没有办理结果：请打给客户，告诉原因
telling-delay-title = ☎ <b>{ $number }</b> 超时了，客户没有聊天账号：请打给客户，说声抱歉，告诉什么时候能办好
telling-done = ☎ <b>{ $number }</b> 已告诉客户，记下了。
telling-missed = 已记下：{ $number } 没打通。还在 /calls 里，请稍后再打
call-done = 🙏 <b>{ $number }</b> 的回访已记录。
call-over = ☎ <b>{ $number }</b> 的回访已经结束，不用再打了。
call-over-delay = ☎ <b>{ $number }</b> 不用再为超时打电话了。
btn-call-word = ✍️ 记下原话
btn-call-nobody = 📵 打不通

## 部门群
toast-in-private = 已发到您的私聊
group-choose = 这个群给哪个部门用？待领和升级的工单会发到这里。
group-bound = 这个群是 <b>{ $department }</b> 的部门群。要换部门，或不再绑定？
group-done = ✅ 这个群现在是 <b>{ $department }</b> 的部门群。待领和升级的工单会发到这里。回复工单卡片的话只作内部备注，不会发给客户。
group-done-forum = ✅ 这个群现在是 <b>{ $department }</b> 的部门群：一张工单一个话题。请把我设为可以管理话题的管理员（已经是就不用再设）。话题里的话只作内部备注，不会发给客户。
group-unbound = 这个群不再是部门群，工单不会再发到这里。
group-moved = 这个部门换了别的群，工单不会再发到这里。
group-lost = 我已不在群“{ $title }”里，<b>{ $department }</b> 没有部门群了。要恢复，请重新拉我进群，再在群里发 /group
group-stuck = ⚠️ 我在群“{ $title }”（{ $department }）里不能发言或建话题。请让我做管理员，并允许管理话题，然后在群里发 /group。没发的消息会补上。
group-how = 部门群：把我拉进群，在群里发 /group，再选部门。群开了话题功能的，请让我做管理员并允许管理话题。
group-line = 👥 { $department }：{ $title }
group-line-stuck = ⚠️ { $department }：{ $title }（我在那里不能发言）
group-left = <b>{ $number }</b> 已不由本群处理。
group-added = ➕ <b>{ $number }</b>：客户补充
group-answered = 💬 <b>{ $number }</b>：客户回答了询问
group-corrected = ✏️ <b>{ $number }</b>：客户改了之前的话
group-rejected = 👎 <b>{ $number }</b>：客户不满意的原因
group-files = 📎 附件 { $count } 个，请打开工单看
group-escalated = ⏰ <b>{ $number }</b> 超时升级：{ $promise }
group-raised = 🔺 <b>{ $number }</b> 多次返工或转派，已升级
group-note-words = 这里只记文字备注。图片和文件请打开工单，在私聊里办理。
group-note-long = 太长了，没有记下。备注最多 { $most } 个字。
group-note-not-kept = 这句话没有记进工单：<b>{ $number }</b> 由{ $department }办理，只有他们的人在这里写的才作备注。
## 客户：重新打开、申诉、投诉处理人、非工作时间、紧急情况
btn-reopen = 🔁 没解决，重新打开
btn-reopen-other = 🔁 重新打开
btn-reopen-this = 🔁 重新打开 { $number }
btn-again = 📝 就此再提一件
btn-appeal = ⚖️ 申诉
btn-appeal-against = ⚖️ 申诉 { $number }
btn-complain = 🗣 投诉处理方式
btn-complain-this = 🗣 投诉处理 { $number } · { $matter }
btn-about-yes = 👤 是，投诉它的处理
btn-about-no = 不是
btn-earlier = ↩️ 原工单
command-customer = 以客户身份反映自己的事
command-staff = 回到工作
did-reopen-anew = 客户说没解决，重新打开并重新派单
did-take-back-reopening = 客户不重开了，照旧关闭
did-appeal = 客户申诉
did-upheld = 申诉成立，原来的结果不再算数
reopen-why = 🔁 请写明 { $number } 还有什么没解决，写完就重新打开，编号不变。
verdict-known = 👌 谢谢，已经记下了：<b>{ $number }</b> 已关闭。
verdict-reopen = 🙁 { $number } 已经关闭了。还没解决的话，可以重新打开，编号不变。
reopen-none = 🔁 没有可以重新打开的工单。请直接写下现在的情况，我来登记。
reopen-appeal-runs = ⚖️ <b>{ $number }</b> 的申诉 { $appeal } 正由上级处理，现在不能重新打开。
reopen-appealed = ⚖️ { $number } 正在申诉（{ $appeal }），由上级复核，所以现在不能重新打开。要补充的请写到申诉里；有结论会发给您，不接受还可以继续申诉。
reopen-appeal-decided = ⚖️ { $number } 已经申诉过（{ $appeal }），申诉有了结论，不再重新打开。不接受结论，请打开申诉看还能怎么办；有新的情况，直接写给我。
reopened-until = 🔁 <b>{ $number }</b> 已重新打开，编号不变，{ $due }办结。
reopened-late = 🔁 <b>{ $number }</b> 已重新打开，编号不变。原承诺时限（{ $due }）已过，我们会尽快。
left-closed = 👌 <b>{ $number }</b> 不重开了，仍是已关闭。
handler-left-closed = ↩️ <b>{ $number }</b>：客户说不重开了，已照旧关闭，不用处理。
btn-leave-closed = ↩️ 还是不重开了
handler-reopened-by-customer = 🔁 <b>{ $number }</b>：客户说没解决，已重新打开。
again-what = 📝 { $number } 已不能重新打开。请写明现在的情况，我会登记一件新的并注明它。
appeal-why = ⚖️ 请写明您为什么不接受 { $number } 的处理，可附照片和文件。由没有参与原处理的上级复核。
handling-what = 🗣 请写明 { $number } 的处理哪里不妥。由上级处理，当事人看不到。
refers-on = ↩️ 接续 { $number }
refers-appeal = ⚖️ 申诉对象：{ $number }
refers-handling = 👤 投诉 { $number } 的处理方式
referred-by = ↪️ 相关工单：{ $numbers }
own-final = 🔚 这是最终处理结论，不能再申诉。
customer-outcome-final = ✅ <b>{ $number }</b> 的申诉已有结果，如下。这是最终结论。您满意吗？
filed-appeal = ⚖️ 由没有参与原处理的上级复核。
filed-about-handling = 🔒 由上级处理，当事人看不到。
appealed-against-yours = ⚖️ 客户对 { $number } 申诉，已登记为 { $appeal }，由上级复核。
appeal-uphold = 我们重新核查了 { $earlier }，您的申诉成立：原来的结果不当，不再算数，向您致歉。{ $first } 已重新打开，由处理人改正，到时告诉您。
appeal-uphold-untied = 我们重新核查了原来的处理，您的申诉成立：原来的结果不当，不再算数，向您致歉。还需要我们怎样改正，请直接写在这里，由本次复核人跟进。
appeal-reject = 没有参与原处理的上级重新核查了 { $earlier }：事实和依据无误，维持原来的结果。如有新的情况或凭证，请直接写在这里。
appeal-reject-untied = 没有参与原处理的上级重新核查了原来的处理：事实和依据无误，维持原来的结果。如有新的情况或凭证，请直接写在这里。
appeal-goes-on = ⚖️ { $number } 已有申诉 <b>{ $appeal }</b>，不用再申诉。请写下要补充的话，会转给复核人。
upheld-reopened = 🔁 申诉成立，<b>{ $number }</b> 已重新打开，编号不变，{ $late ->
    [0] { $due }给您新的结果。
   *[other] 承诺的时间已过，非常抱歉，我们尽快给您新的结果。
}
handler-upheld = ⚖️ <b>{ $number }</b>：客户的申诉 { $appeal } 成立（{ $decider } 复核），原来的结果不再算数。工单已重新打开，请重新办理（第 { $reworks } 次返工）。
appeal-cause-uphold = 申诉成立
appeal-cause-reject = 维持原结果
draft-hint-appeal = ❓ 要对哪件工单申诉？点下面的按钮；是别的事请点「提交」。
draft-hint-handling = ❓ 是投诉 <b>{ $number }</b> 的处理吗？点「是」就由上级处理，当事人看不到。
refused-too-late-to-reopen = { $number } 现在不能重新打开，请打开工单看最新情况。
refused-appealed-already = { $number } 已有申诉 { $appeal }，请打开它看进展。
desk-phone = ☎ 电话：{ $phone }。也可以直接写在这里，由专人答复。
desk-no-phone = ☎ 我们在这里用文字办理，没有对外电话。请直接写下您的事；想接电话，用 /phone 留个号码。
hours-open = 🕘 我们现在正在办公。
hours-week = 📅 平时：{ $hours }（节假日除外）
closed-now = 🌙 现在是休息时间，{ $at } 恢复办公。
emergency-call = 🚨 有人受伤或有危险，请先打电话：<b>{ $phone }</b>
    { $first }
emergency-own = 🚨 { $text } <b>{ $phone }</b>
    { $first }
emergency-leave = 有危险请先离开。
emergency-lift = 在电梯里请按报警按钮，不要扒门，不要自己爬出来。
emergency-shut_in = 请隔着门跟里面的人说话，别让人慌，等救援来开门。
emergency-talk = 请别一个人扛着，叫身边的人陪着您；12356 心理热线随时有人听。
emergency-electric = 漏电的东西不要再碰；安全的话，先关掉总闸。
who-you = 您
who-team = 服务团队
own-did-assign = 派单给{ $name }
own-did-assign-team = 派单给服务团队
own-did-add = 补充
own-did-answer = 答复
own-did-ask = 向您提问
own-did-reply = 回复您
own-did-satisfied = 满意，关闭
own-did-not-satisfied = 不满意，退回返工
own-did-take-back-verdict = 撤销了「不满意」
own-did-urge = 催单
own-did-withdraw = 撤回
own-did-reopen = 说没解决，重新打开
own-did-reopen-anew = 说没解决，重新打开并重新派单
own-did-take-back-reopening = 不重开了，照旧关闭
own-did-appeal = 申诉
own-did-told-late = 告诉您已超时
own-did-told-by-phone = 您来电，由我们记下
own-did-send-file = 发来附件
own-did-change-file = 换了附件
history-who = { $at } · { $who }：{ $what }
history-said = { $at } · { $who }：「{ $words }」

## 导入

import-line = 第 { $line } 行：{ $what }
import-name-needed = 姓名：不能为空。
import-name-long = 姓名：只能一行，最多 { $most } 个字。
import-formula = { $column }：只能是文字，不能是公式。
import-customer-department = 部门：客户没有部门；是不是漏了角色？
import-known-by-nothing = 电话和 telegram_id 至少要有一个，不然认不出是谁。
import-not-for-staff = { $column }：员工不填这一列，他们用邀请码加入。
import-not-for-customers = { $column }：客户不填这一列；是不是漏了角色？
import-no-regions = 地区：写地名，用顿号分开，最多 { $most } 个，每个不超过 { $longest } 个字。
import-no-phone = 电话：“{ $cell }”不是电话号码。
import-no-account = telegram_id：“{ $cell }”不是账号，应是数字。
import-not-known = { $column }：没有“{ $cell }”；可用：{ $known }。
import-the-same = 与第 { $other } 行重复。
import-not-yours-to-give = { $column }：您不能给这个。
import-not-your-customer = 这位客户已在册，在您的部门没有工单：要改请找负责全部部门的经理。
import-no-table = 请用 .csv 或 .xlsx 结尾的文件。
import-too-large = 文件最大 { $most } MB。
import-too-long = 最多 { $most } 行，请分成几份。
import-many-cells = 最多 { $most } 列。
import-no-column = 没有“{ $head }”这一列；可用：{ $known }。
import-column-twice = “{ $column }”这一列出现了两次。
import-column-name = 缺少“姓名”（name）这一列。
import-broken = 读不下去：{ $why }。
import-encoding = 编码应是 UTF-8 或 GB 18030。
import-workbook = 这不是 XLSX 工作簿。
import-unpacked = 解压后太大。
import-waits = 📄 导入还在等文件。发来就继续，或点取消。
import-which = 📥 请发送 CSV 或 XLSX 文件（最多 { $most } 行）。第一行写列名。客户填：<b>姓名</b>、电话或 telegram_id、客户组、语言；员工填：<b>姓名</b>、<b>角色</b>、部门、地区，其他列请留空。角色不填就是客户；先预览，确认后才导入。
import-no-file = ⚠️ 文件没取到，请再发一次。
import-unusable = ⚠️ 这个文件用不了：{ $why } 什么都没有导入，请改好再发。
import-wrong =
    ⚠️ 有 { $count } 行要改，什么都没有导入。改好请再发：
    { $lines }
import-more = …还有 { $count } 行
import-empty = ⚠️ 文件里没有人。请发另一个文件。
import-preview = 📋 <b>预览</b>，还没有导入：
import-done = ✅ 已导入：
import-new = 新客户 { $count }
import-changed = 有变化 { $count }
import-same = 不变 { $count }
import-invited = 邀请员工 { $count }
import-customer-line = 第 { $line } 行：{ $name } · 客户 · { $about }
import-staff-line = 第 { $line } 行：{ $name } · { $role } · { $department }
import-invites = 🔗 邀请码，每人一个，请转给本人；{ $until }有效。
btn-import = 📥 导入
btn-import-yes = ✅ 导入
command-import = 导入客户和员工

## 客户档案

btn-customer = 👤 客户档案
btn-needs = ✏️ 写特殊需求
btn-needs-none = 🧹 清空需求
customer-file = 👤 <b>客户档案</b>：{ $customer }
customer-since = 🗓 首次联系：{ $at }
customer-needs = 📝 特殊需求：
customer-needs-none = 📝 还没有记下特殊需求。
customer-needs-what = 📝 { $number } 的客户有什么特殊需求（例如：听力不好，请发文字；只在晚上方便）？员工看得到，客户在自己的资料（/mydata）里也看得到；会替换原来的。
customer-raised = 🗂 工单（您能看的最近 { $count } 件）：
did-customer-needs = 记下客户的特殊需求
data-needs = 特殊需求

## 超时告知客户
delay-sorry = ⚠️ 很抱歉，我们晚了：
delay-first = <b>{ $number }</b>：本应{ $due }给您首次答复。
delay-next = <b>{ $number }</b>：本应{ $due }答复您的最新消息。
delay-resolve-usual = <b>{ $number }</b>：本应{ $due }办结。
delay-resolve-answer = <b>{ $number }</b>：本应{ $due }答复您。
delay-resolve-praise = <b>{ $number }</b>：本应{ $due }给您回音。
delay-raised = 已报告主管督促。您也可以：
delay-reminded = 已提醒负责的同事抓紧办理。您也可以：
