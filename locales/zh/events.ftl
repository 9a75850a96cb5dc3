# 公开页面 /events：社区里有什么活动。居民不用登录就能看。
# $place 是社区名称，$number 是活动编号（G-7），$free 是数字。
events_title = { $place }近期活动
events_intro = 住在这里的人都可以参加。想报名，请把活动编号发给我们。
events_write = 给我们写信
events_today = 今天
events_week = 未来七天
events_later = 以后
events_none = 目前没有安排活动。
events_none_text = 请过几天再来看看，或者写信告诉我们您想收到通知。
events_interests = 哪方面的活动
events_every_interest = 全部
events_free = 还有 { $free } 个名额
events_full = 名额已满，可以候补
events_no_sign_up = 不用报名，直接来就好
events_cancelled = 已取消
events_over = 已结束
events_how = 想报名，请把 { $number } 发给我们。您会马上收到用您的语言写的答复。
events_to_calendar = 加入我的日历
events_calendar = 全部活动的日历
events_calendar_interest = 这类活动的日历
events_calendar_text = 用您的日历打开这个链接，日历会自动更新。
events_back = 全部活动
events_missing = 没有这个编号的活动。
# 公开页面之间的链接。
events_link = 近期活动
events_more = 显示更多
