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
promise-acknowledge = 接单
promise-first-response = 首次回复
promise-resolve = 办结
no-words = （没有文字，请看附件）
language-zh = 中文
language-en = English

## 按钮
btn-submit = ✅ 提交
btn-edit = ✏️ 修改
btn-cancel = ✖️ 取消
btn-back = ‹ 返回
btn-previous = ‹ 上一页
btn-next = 下一页 ›
btn-file-anyway = 📝 仍要提交工单
btn-edit-kind = 类型
btn-edit-category = 类别
btn-edit-words = 重写内容
btn-drop-files = 去掉附件
btn-add-to = ➕ 补充到 { $number }
btn-answer-to = 💬 答复 { $number } 的提问
btn-look = 📄 查看工单
btn-write = 💬 写给处理人
btn-answer = 💬 答复
btn-history = 🕘 经过
btn-withdraw = ↩️ 撤回
btn-withdraw-yes = 确认撤回
btn-satisfied = 👍 满意
btn-not-satisfied = 👎 不满意
btn-solved = ✅ 已解决
btn-not-solved = ❌ 没解决
btn-skip = 跳过
btn-accept = 🙋 接单
btn-ask = ❓ 询问客户
btn-reply = 💬 回复客户
btn-resolve = ✅ 办结
btn-files = 📎 附件
btn-story = 📖 全文
btn-open = 📂 打开工单
btn-pool = 📥 待领池

## 对话框下方的键盘
key-mine = 📄 我的工单
key-help = ❓ 帮助
key-queue = 📋 我的待办
key-digest = 📊 日报

## 斜杠后的命令
command-mine = 我的工单
command-queue = 我的待办
command-pool = 待领池
command-duty = 值班 / 离岗
command-digest = 日报
command-language = 语言 / Language
command-help = 帮助

## 开始与帮助（各两行）
help-customer =
    👋 这里是<b>{ $desk }</b>。请直接写下发生了什么，可以附照片、语音或文件。
    我会整理好请您确认，并告诉您多久有答复。进度：/mine　English：/language
help-handler =
    👋 您是<b>{ $desk }</b>的处理人。新工单会发到这里，请点「接单」。
    待办按时限排列：/queue，待领池：/pool，值班/离岗：/duty
help-supervisor =
    👋 您是<b>{ $desk }</b>的主管。时限承诺错过时，我会在这里告诉您。
    待办：/queue，待领池：/pool
help-manager =
    👋 您是<b>{ $desk }</b>的经理。每天的日报会发到这里，也可随时查看：/digest
    待办：/queue，待领池：/pool
help-admin =
    👋 您是<b>{ $desk }</b>的管理员。系统需要照看时，我会在这里告诉您。
    日报：/digest，待办：/queue，待领池：/pool
language-choose = 请选择语言。
unknown-command = 我不认识这个命令。请直接写下发生了什么，或点 /help。

## 草稿
talk =
    👋 您好！请直接写下发生了什么，我来登记并跟进到底。
    如果刚才那句就是您要反映的事，请点下面的按钮。
draft-title = 📝 <b>请确认：{ $kind }</b>
draft-no-words = （还没有文字：请补一句发生了什么，或直接提交附件）
draft-about = 🏷 { $category } · { $grade }
draft-facts = 🔎 { $facts }
draft-files = 📎 附件 { $count } 个
draft-promise = ⏱ { $response }给您首次答复，{ $resolve }办结
draft-hint-asked = ❗ 这是对 { $number } 提问的答复吗？是就点「答复」，不是请点「提交」。
draft-hint = 还可以继续补充文字或照片；没问题请点「提交」。
draft-edit = ✏️ 要改哪一项？也可以直接编辑您发的消息。
draft-choose-kind = 这是哪一类事项？
draft-choose-category = 与什么有关？
draft-write-anew = ✏️ 请重新写一遍内容，附件会保留。
draft-cancelled = 已取消，没有提交。需要时请再写给我。
draft-filed = 📝 已提交为工单 <b>{ $number }</b>。
draft-added = 📝 已转给负责 <b>{ $number }</b> 的同事。
filed =
    ✅ 已受理，工单号 <b>{ $number }</b>
    ⏱ 我们承诺{ $resolve }办结。进展会发到这里。
cannot-keep = 🙏 这种消息我存不下来，请用文字、照片、语音或文件再发一次。

## 我的工单
mine-title = 📄 <b>我的工单</b>，点开可看进展：
mine-none = 您还没有工单。请直接写下发生了什么，我来登记。
own-title = 📄 <b>{ $number }</b> · { $kind } · { $category }
own-state = 📍 { $state }
own-promise = ⏱ 承诺{ $due }办结
own-promise-missed = ⏱ 原承诺{ $due }办结，已超时，主管已知悉
own-clock-stands = ⏸ 等您答复，计时已暂停
own-outcome = 🧾 处理结果：
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
did-lapse = 未收到评价，关闭
did-withdraw = 客户撤回
did-reopen = 客户说没解决，重新打开
did-chase = 催办
did-escalate = 升级
write-to-handler = ✍️ 请写下要告诉处理人的话（{ $number }），也可以发照片或文件。
write-answer = ✍️ 请写下您的答复（{ $number }），也可以发照片或文件。
change-noted = ✏️ 您改的内容已转给负责 { $number } 的同事。
passed-on = 📨 收到，已转给负责 { $number } 的同事。
withdraw-sure = 确定撤回 <b>{ $number }</b> 吗？撤回后不再处理。
rejected =
    🔁 很抱歉。<b>{ $number }</b> 已退回返工，承诺{ $due }办结。
    还有什么没解决？写一句，我转给处理人。
closed-unjudged = 🗂 没有收到您的评价，<b>{ $number }</b> 已关闭。

## 写给客户
customer-accepted = 🙋 <b>{ $number }</b> 已有人接手，正在处理。
customer-question = ❓ <b>{ $number }</b>：处理人想问您
customer-reply = 💬 <b>{ $number }</b>：处理人回复您
customer-correction = ✏️ <b>{ $number }</b>：处理人改了先前的一条消息，现在是
customer-outcome = ✅ <b>{ $number }</b> 已办结，结果如下。您满意吗？

## 回访
follow-up = 📋 <b>{ $number }</b> 回访：{ $question }
follow-up-thanks = 🙏 谢谢！您的评价已记录。

## 员工
joined =
    🎉 欢迎！您现在是<b>{ $role }</b>（{ $department }）。
    有事我会发到这里；随时可点 /help。
invite-invalid = 🔒 这个邀请码无效、已用过或已过期。请向经理再要一个。
staff-idle = 要答复客户：点开工单，或直接「回复」转来的那条消息。待办：/queue
card-assigned = 🆕 <b>{ $number }</b> 派给您了
card-pool = 📥 <b>{ $number }</b> 进了待领池，谁先接单归谁
card-grave = 🚨 <b>{ $number }</b> 重大事项，请立即关注
card-title = 📂 <b>{ $number }</b>
card-about = 🏷 { $kind } · { $category } · { $grade }
card-customer = 👤 { $customer }
card-files = 📎 附件 { $count } 个
card-state = 📍 { $state } · { $handler } · { $department }
card-due = ⏱ { $due }办结
card-overdue = 🔴 已超时：应在{ $due }办结
card-clock-stands = ⏸ 等客户答复，计时暂停
queue-title = 📋 <b>我的待办</b>（{ $count }），按时限排列：
queue-none = 📋 您手上没有待办。
pool-title = 📥 <b>待领池</b>，谁先接单归谁：
pool-none = 📥 待领池是空的。
duty-on = 🟢 您在值班，新工单会派给您。暂时离岗请再点 /duty。
duty-off = ⚪️ 您已离岗，暂不派新工单。回来请再点 /duty。
staff-ask = ❓ 请写下要问客户的话（{ $number }），也可以发照片或文件。
staff-reply = 💬 请写下给客户的回复（{ $number }），也可以发照片或文件。
staff-solution = ✅ { $number }：怎么解决的？这段话会原样发给客户。
staff-cause = 🔍 { $number }：原因是什么？只有内部看得到。
words-needed = 这里需要一句文字，请再写一次。
staff-sent = 📨 已发给客户（{ $number }）。
staff-resolved = ✅ <b>{ $number }</b> 已办结，结果已发给客户，等待评价。
staff-not-delivered = ⚠️ <b>{ $number }</b>：刚才的消息没能送到客户，请电话联系。
handler-answer = 💬 <b>{ $number }</b>：{ $customer } 答复
handler-addition = ➕ <b>{ $number }</b>：{ $customer } 补充
handler-correction = ✏️ <b>{ $number }</b>：{ $customer } 改了先前的一条消息，现在是
handler-rejected = 👎 <b>{ $number }</b>：客户不满意，第 { $reworks } 次返工。
handler-reason = 👎 <b>{ $number }</b>：客户说还没解决的是
handler-satisfied = 👍 <b>{ $number }</b>：客户满意，已关闭。
handler-withdrawn = ↩️ <b>{ $number }</b>：客户撤回了，不用再处理。
handler-reopened = 🔁 <b>{ $number }</b>：回访时客户说没解决，已重新打开。

## 催办
chase-title =
    { $count ->
        [1] ⏰ <b>催办</b>
       *[other] ⏰ <b>催办：{ $count } 件</b>
    }
escalation-title =
    { $count ->
        [1] 🔺 <b>升级</b>：时限承诺错过，请督促处理人
       *[other] 🔺 <b>升级：{ $count } 件</b>，时限承诺错过，请督促处理人
    }
chase-due = 🟡 { $number }：{ $promise }，{ $due }（{ $handler }）
chase-missed = 🔴 { $number }：{ $promise }已超时，应在{ $due }（{ $handler }）
chase-more = 另有 { $count } 件，见 /queue
chase-more-of-others = 另有 { $count } 件，处理人都已收到催办。

## 日报
digest-title = 📊 <b>日报 · { $day }</b>
digest-span = 🕕 { $since } 至 { $until }
digest-line = { $what } <b>{ $count }</b> { $bar }
digest-stars = ⭐ 满意度 <b>{ $mean }</b> / 5（{ $answers } 人回访评分）
digest-no-stars = ⭐ 满意度：还没有回访评分
figure-received = 受理
figure-answered = 已答复
figure-resolved = 办结
figure-overdue = 超时
figure-due-soon = 即将到期
figure-rated = 满意度评分
figure-title = 📑 <b>{ $what }</b> · { $day }
figure-none = 📑 { $what } · { $day }：没有工单。

## 浮动提示
draft-empty = 还没有内容，请先写一句话或发一张照片。
toast-filed = 已受理：{ $number }
toast-already-filed = 已经提交过了：{ $number }
toast-accepted = 已接单：{ $number }
toast-thanks = 谢谢您！

## 婉拒
refused = 现在不能这样做。
refused-not-yours = 这里没有您可以办理的内容。
refused-out-of-date = 这个按钮已经过时，请打开工单看最新情况。
refused-not-now = { $number } 现在的状态不能这样做，请打开工单看最新情况。
refused-taken = { $number } 已由 { $handler } 接单。
step-left = 好的，不写了。
parked-yours = 🙏 您刚才的消息我收好了，但还没能处理，管理员已经知道。
parked-admin = ⚠️ 有一件事没能处理，已搁置：{ $error }
outage-staff = ⚠️ 系统从 { $since } 起停过。{ $until } 之前客户发来的消息可能没有收到。
outage-customer = 🙏 我们的系统从 { $since } 起停过。{ $until } 之前您发来的消息可能没有收到，请再发一次。
