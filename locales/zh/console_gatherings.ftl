# 活动：计划、多语种文本、谁来参加。
console_menu_gatherings = 活动
console_gatherings_all = 全部活动
console_gathering_back = 返回活动
console_gathering_new = 新活动
console_gathering_new_do = 存为草稿
console_gathering_states = 查看哪些活动
console_gathering_are_published = 即将举行
console_gathering_are_draft = 草稿
console_gathering_are_over = 已结束
console_gathering_are_cancelled = 已取消
console_gathering_none_published = 没有即将举行的活动
console_gathering_none_draft = 没有草稿
console_gathering_none_over = 还没有结束的活动
console_gathering_none_cancelled = 没有取消的活动
console_gathering_none_text = 写一个新活动，例如维修咖啡馆或会议。发布后居民才能看到。
console_gathering_more = 显示更多
# $people 是人数，$capacity 是名额。
console_gathering_taken = 已占名额 { $people } / { $capacity }
console_gathering_people = { $people } 人
console_gathering_waiting = { $people } 人候补
console_gathering_some_stale = 有译文已过时
console_gathering_calendar = 日历
console_gathering_months = 月份
console_gathering_this_month = 本月
console_gathering_month_none = 这个月没有活动。
console_gathering_is_draft = 草稿
console_gathering_is_published = 已发布
console_gathering_is_over = 已结束
console_gathering_is_cancelled = 已取消
# 表单。$number 是活动编号（G-7）。
console_gathering_change = 修改
console_gathering_change_title = 修改 { $number }
# $count 是已报名的居民数。
console_gathering_change_told = { $count ->
    [0] 还没有人报名，修改后不会通知任何人。
   *[other] 已有 { $count } 位居民报名。如果修改日期、时间或地点，会通知他们。
}
console_gathering_field_language = 书写语言
console_gathering_field_title = 标题
console_gathering_field_text = 是什么活动，适合谁
console_gathering_field_place = 地点
console_gathering_field_day = 日期
console_gathering_field_begins = 开始
console_gathering_field_ends = 结束
console_gathering_field_last_day = 结束日期（如果不是同一天）
console_gathering_field_area = 面向谁
console_gathering_field_interest = 类别
console_gathering_field_sign_up = 是否需要报名？
console_gathering_field_capacity = 名额（不限人数请留空）
console_gathering_sign_up_yes = 需要报名
console_gathering_sign_up_no = 不用报名，直接来
console_gathering_title_missing = 请写标题。
console_gathering_text_missing = 请写明是什么活动。标题、内容和地点都不能为空。
    .title = 有内容没有填写
console_gathering_place_missing = 请写明地点。
console_gathering_text_long = 文字太长，请缩短。
    .title = 文字太长
console_gathering_day_missing = 请选择日期。
console_gathering_hour_missing = 请选择时间。
console_gathering_ends_early = 结束时间早于开始时间，请检查日期和时间。
console_gathering_time_past = 这个时间已经过去，请选择以后的时间。
console_gathering_time_skipped = 夏令时开始时钟表会跳过这个时间，请另选时间。
console_gathering_capacity_wrong = 名额请写整数，或者留空。
console_gathering_places_taken = 已有名额的人数比这个多。
console_gathering_has_sign_ups = 已有居民报名。请取消活动，或保留报名。
console_gathering_area_unknown = 请从列表中选择面向谁。
console_gathering_interest_unknown = 请从列表中选择类别。
console_gathering_language_unknown = 请从列表中选择语言。
# 一个活动的页面。
console_gathering_when = 时间
console_gathering_places = 名额
console_gathering_publish = 发布
console_gathering_publish_text = 草稿只有同事能看到。发布后会出现在公开页面和聊天里，居民可以报名。
console_gathering_announce = 通知居民
console_gathering_announce_text = 用这些文本起草一条通知。同事批准之前不会发出任何内容。
console_gathering_said = 居民看到的内容
console_gathering_cancel = 取消活动
console_gathering_cancel_do = 确定取消活动
console_gathering_cancel_draft = 草稿会收起来，没有人得到过通知。
# $count 是已报名的居民数。
console_gathering_cancel_text = { $count ->
    [0] 没有人报名。取消后不能恢复。
   *[other] 已有 { $count } 位居民报名，会立即通知他们。取消后不能恢复。
}
# $spoken 是活动的语言。
console_gathering_reason = 原因（请用{ $spoken }写，居民会看到）
console_gathering_reason_long = 原因太长，请缩短。
    .title = 原因太长
# 各语言文本。
# $name 是同事。
# $spoken 是语言。
console_gathering_read = 读{ $spoken }的居民会看到
# 谁来参加。
console_gathering_sign_ups = 报名
console_gathering_placed = 有名额
console_gathering_in_line = 候补，按先后顺序
console_gathering_not_coming = 已取消报名
console_gathering_nobody = 还没有人报上名
console_gathering_nobody_text = 居民在聊天里用活动编号报名。
console_gathering_door_text = 活动当天在这里为来的人签到。
# $here 和 $people 是人数。
console_gathering_here = 已到 { $here } / { $people } 人
console_gathering_came = 签到
console_gathering_undo = 撤销签到
console_gathering_sheet = 打印名单
console_gathering_sheet_text = 名单上写的是居民编号，不是姓名。
console_gathering_export = 导出表格
console_gathering_column_here = 到场
console_gathering_column_resident = 居民
console_gathering_column_people = 人数
console_gathering_column_state = 状态
console_gathering_column_since = 报名时间
console_sign_up_is_signed = 有名额
console_sign_up_is_waiting = 候补
console_sign_up_is_cancelled = 已取消
console_sign_up_is_attended = 已到
console_sign_up_is_no_show = 没有来
console_sign_up_erased = 已删除的居民
# 做了什么，什么不能做。
console_told_gathering_drafted = 草稿已保存。请补充其他语言，然后发布。
console_told_gathering_published = 已发布。居民可以看到并报名。
console_told_gathering_cancelled = 已取消。正在通知已报名的居民。
console_told_gathering_notice = 这是通知草稿。请检查各语言文本和发送对象。
console_told_gathering_checked = 已存为已核对。
console_gathering_changed_meanwhile = 同事刚刚修改了这个活动，您的内容没有保存。请重新打开，再填写一次。
    .title = 别人刚刚修改过
console_gathering_closed = 活动已经不是您打开时的样子：已取消或已结束。没有作任何改动。
    .title = 现在不能这样做
console_gathering_notice_long = 有一段文字太长，放不进通知，请缩短。
    .title = 放不进通知
