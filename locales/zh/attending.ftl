# 聊天里的活动和通知：近期活动、报名、想收到什么、停止。
# $number 是活动编号（G-7），$title 是活动名称。$interest 例如“儿童与家庭”。$people、$free、$position、$most 是数字。
attending_list = 近期活动：
attending_list_today = 今天的活动：
attending_list_week = 未来七天的活动：
attending_list_interest = “{ $interest }”方面的活动：
attending_list_next = 还有这些活动：
attending_none = 目前没有安排活动。有活动时可以通知您。
attending_none_narrow = 目前没有这方面的活动。有活动时可以通知您。
# 列表中的一行。$when 是日期和时间。
attending_line = { $number } { $title }：{ $when }
attending_cancelled_mark = 已取消
attending_missing = 没有这个编号的活动。
attending_over = 活动已经结束。
attending_free = 还有 { $free } 个名额。
attending_full = 目前没有名额了，您可以候补。
attending_no_sign_up = 不用报名，直接来就好。
attending_you_come = { $people ->
    [1] 您已报上名。
   *[other] 您已报上名，共 { $people } 人。
}
attending_you_wait = { $people ->
    [1] 您在候补名单第 { $position } 位。
   *[other] 您在候补名单第 { $position } 位，共 { $people } 人。
}
attending_page = 活动页面
attending_to_calendar = 加入我的日历
# 报名和取消。
attending_which = 您说的是哪个活动？请点活动名称；您确认之前不会有任何改动。
attending_own = 您已报名的活动：
attending_signed = 记下了：您已报上“{ $title }”（{ $number }）。
attending_waiting = “{ $title }”（{ $number }）名额已满。您在候补名单第 { $position } 位，一有名额就通知您。
attending_no_room = 没有这么多名额了，您原来的报名不变。
attending_too_many = 最多可以报 { $most } 人。
attending_closed = 已经不能报名：活动已开始、已结束或已取消。
attending_off = 已为您取消“{ $title }”（{ $number }）的报名。谢谢您告诉我们。
attending_was_not = 您没有报名“{ $title }”（{ $number }）。
attending_privately = 这件事请单独跟我说，这里别人也看得到。
# 想收到什么。
attending_interests = 您想收到哪些消息？请点选；再点一次就取消。
attending_consent = 我们只发您在这里选的消息，以及暴雨之类的紧急通知，不作其他用途。写“停止”就会立即全部停止，所有渠道都有效。
attending_subscribed = 以后有“{ $interest }”的消息会通知您。
attending_unsubscribed = 以后不再发“{ $interest }”的消息给您。
attending_stopped = 已经停止：任何渠道都不会再给您发通知。您随时可以给我们写信，仍会得到答复。您已报名的活动如有变动，我们还是会告诉您。
attending_only_urgent = 以后只在紧急时通知您，例如暴雨或水管爆裂。
# $interests 是若干类别。
attending_taken_back = 已恢复原样。我们会通知您：{ $interests }。
attending_taken_back_urgent = 已恢复原样。只在紧急时通知您。
button_gatherings = 近期活动
button_more_gatherings = 更多活动
button_sign_up = 我要参加
button_sign_up_people = 我们 { $people } 人
button_wait = 加入候补
button_cannot_come = 我来不了
button_sign_up_again = 我还是要来
button_interests = 订阅消息
# 已订阅的类别；点一下就取消。
button_interest_on = ✓ { $interest }
button_stop_all = 全部停止
button_only_urgent = 只收紧急通知
button_take_back = 撤销
