# 通知：写好，由另一位同事批准，发给每位居民一次。
console_menu_notices = 通知
console_notices_all = 全部通知
console_notice_back = 返回通知
# $number 是通知编号。
console_notice_number = 通知 { $number }
console_notice_new = 新通知
console_notice_new_do = 存为草稿
console_notice_which = 查看哪些通知
console_notice_tab_draft = 草稿和待批准
console_notice_tab_approved = 已批准
console_notice_tab_sending = 发送中
console_notice_tab_finished = 已完成
console_notice_tab_cancelled = 已取消
console_notice_none = 这里没有通知
console_notice_none_text = 请写一条新通知。另一位同事批准之前不会发出。
console_notice_is_draft = 草稿
console_notice_is_approved = 已批准
console_notice_is_scheduled = 已安排发送
console_notice_is_sending = 发送中
console_notice_is_paused = 已暂停
console_notice_is_finished = 已完成
console_notice_is_cancelled = 已取消
console_notice_corrects = 更正通知 { $number }
# 起草。
console_notice_language = 书写语言
console_notice_title = 标题
console_notice_text = 内容
console_notice_urgency = 紧急程度
console_notice_urgency_ordinary = 一般
console_notice_urgency_urgent = 紧急
console_notice_urgency_text = 紧急通知也会发给没有订阅相关类别的居民，但绝不会发给已退订的居民。
# 发给谁。
console_notice_audience = 发给谁
console_notice_audience_text = 不选就不限制。只会发给同意接收通知的居民。
console_notice_interests = 关注以下类别的居民
console_notice_buildings = 住在以下楼的居民
console_notice_channels = 使用以下渠道的居民
# $spoken 是通知最初的语言。
console_notice_fallback = 没有自己语言文本的居民
console_notice_fallback_skip = 什么也收不到。
console_notice_fallback_base = 收到{ $spoken }文本。
console_notice_fallback_base_with_note = 收到{ $spoken }文本，并用他们的语言注明没有翻译。
# $residents 是居民人数，$spoken 是语言。
console_notice_reaches = { $residents ->
    [0] 没有居民会收到。
   *[other] { $residents } 位居民会收到。
}
console_notice_warn = { $spoken }：{ $residents } 位居民没有文本。请选择他们收到什么。
# 发送之前。
console_notice_preflight = 发送前检查
console_notice_column_language = 语言
console_notice_column_text = 收到的内容
console_notice_column_channel = 渠道
console_notice_column_where = 能否送达
console_notice_column_residents = 人数
console_notice_column_state = 状态
console_notice_column_reason = 原因
console_notice_column_resident = 居民
console_notice_column_ended = 时间
console_notice_given_nothing = 读这种语言的居民什么也收不到。
console_notice_given_undecided = 还没有选择。请在“发给谁”里选择他们收到什么。
console_notice_given_base = { $spoken }文本
console_notice_given_base_with_note = { $spoken }文本加说明
console_notice_where_reachable = 立即送达
console_notice_where_waits = 等居民来消息后送达
console_notice_where_stopped = 不能送达：已被屏蔽
console_notice_where_no_address = 没有联系方式
console_notice_nobody = 没有居民会收到
console_notice_nobody_text = 居民要先同意接收通知。他们在聊天里订阅关心的类别时就会同意。
# 可以做什么。$name 是同事。
console_notice_by = { $name } 起草
console_notice_approved_by = { $name } 批准
console_notice_approve = 批准
console_notice_approve_text = 批准表示您已读过各语言文本。之后任何修改都会撤销批准。
console_notice_second_person = 这是您写的，需要另一位同事批准。请告诉同事。
    .title = 需要另一位同事批准
console_notice_when = 什么时候发出？
console_notice_when_now = 立即
console_notice_when_later = 指定时间
console_notice_time = 时间
console_notice_starts = 发出时间
console_notice_useful = 有效期至
console_notice_useful_text = 过了这个时间，无论如何都不会再发。活动通知请填活动开始的时间。
console_notice_send = 发送
console_notice_pause = 暂停
console_notice_paused_text = 已停止发出。可以修改文本，之后要重新批准。
console_notice_resume = 继续发送
console_notice_correct = 写更正
console_notice_correct_text = 更正只发给收到或可能收到这段文本的居民。
console_notice_cancel = 取消通知
console_notice_cancel_do = 确定取消通知
console_notice_cancel_text = 还没有发出的不会再发；已经发出的不能收回。
# 发送进度。$ended 和 $residents 是人数。
console_notice_progress = 发送情况
console_notice_ended = 已处理 { $ended } / { $residents } 位居民
console_notice_retry = 重发失败的
console_notice_export = 导出表格
console_notice_unknown_text = “不明”：平台没有回应，或者系统正好在那一刻停止。可能已经送达，所以不会再发第二次。
console_row_is_queued = 排队中
console_row_is_sending = 正在发送
console_row_is_waiting = 等居民来消息
console_row_is_sent = 已发送
console_row_is_delivered = 已送达
console_row_is_failed = 失败
console_row_is_stopped = 未发送
console_row_is_expired = 已过有效期
console_row_is_unknown = 不明
console_row_why_address_stopped = 已被居民屏蔽
console_row_why_cancelled = 通知已取消
console_row_why_erased = 居民资料已删除
console_row_why_joined = 已发到居民的另一个账号
console_row_why_lease_ran_out = 发送程序中断
console_row_why_no_address = 没有联系方式
console_row_why_no_consent = 居民已退订
console_row_why_no_text = 没有居民语言的文本
# 各语言文本。
console_notice_stale = 写好之后原文又改过。重新核对之前不会发送这段文本。
console_notice_base_text = 修改原文会使其他语言的文本全部过时。
console_notice_shown = 读{ $spoken }的居民会收到
# 做了什么，什么不能做。
console_told_notice_drafted = 草稿已保存。请选择发给谁。
console_told_notice_checked = 已存为已核对。
console_told_notice_approved = 已批准，可以发送了。
console_told_notice_scheduled = 会按您选择的时间发出。
console_told_notice_paused = 已暂停，不再发出。
console_told_notice_resumed = 继续发送。
console_told_notice_cancelled = 已取消，不再发出。
console_told_notice_retried = 正在重发失败的通知。
console_told_notice_correction = 这是更正的草稿。请先改好原文，再改其他语言。
console_notice_text_missing = 标题和内容不能为空：空文本绝不会发出。
    .title = 有内容没有填写
console_notice_text_long = 文字太长，请缩短。
    .title = 文字太长
console_notice_text_changed = 同事刚刚修改了文本，这次操作没有执行。请重新阅读。
    .title = 文本已修改
console_notice_fallback_missing = 有居民的语言没有文本。请补写，或在“发给谁”里选择他们收到什么。
    .title = 有语言没有文本
console_notice_useful_until_early = 有效期早于发出时间，或者已经过期。请选择以后的时间。
    .title = 已过有效期
console_notice_corrected_leaves = 要更正的那条通知还在发送旧文本。请先暂停或取消它。
    .title = 错误的文本还在发送
console_notice_when_missing = 请选择日期和时间。
    .title = 没有选择时间
console_notice_closed = 通知已经不是您打开时的样子：正在发送、已发送或已取消。没有作任何改动。
    .title = 现在不能这样做
