# 工作人员控制台，只有中文和英文。
# 每个页面的文字放在一起，键名以 console_ 开头。

# 每个页面都有
console_menu = 菜单
console_skip = 跳到正文
console_sign_out = 退出登录
console_to_start = 回到首页
console_back = 返回
console_save = 保存
console_copy = 复制
console_copied = 已复制
console_language = 控制台语言
# 服务器没有回应时由页面自己显示。
console_unreachable = 暂时连不上服务器。内容没有丢失，您写的文字还在这里，请稍后再试。

# 没有完成的操作：说明和标题
console_not_found = 这个页面不存在，或者原来的内容已经没有了。请看看网址是否输错。
    .title = 这里没有内容
console_forbidden = 您的角色不包括这个页面。工作需要的话，请联系管理员。这次访问已记录。
    .title = 您的角色没有这项权限
console_expired = 登录已过期，刚才的操作没有完成。请重新登录后再做一次。
    .title = 您已退出登录
console_forged = 这份表单不是从控制台的最新页面提交的。请重新打开页面再试一次。这次提交已记录。
    .title = 操作没有完成
console_unreadable = 表单内容不符合要求，没有做任何更改。请重新打开页面再试一次。
    .title = 内容无法读取
console_failed = 这是系统的问题，已写入日志。之前保存的内容是安全的。请再试一次；如果还是不行，请告诉负责维护 Linli 的人。
    .title = 系统出错了
# Above what somebody wrote, when it was refused.
console_unsaved = 以下文字没有保存，您可以从这里复制。

# 登录
console_sign_in = 登录
console_login = 用户名
console_password = 密码
console_sign_in_refused = 用户名或密码不对，请再试一次。
console_sign_in_throttled = 尝试次数太多，请等 { $minutes } 分钟后再试。
console_sign_in_help = 还没有密码，或者忘记了？请管理员给您一个链接。
console_session_ended = 您有一段时间没有操作，已自动退出，请重新登录。
# 页面开着时登录已结束。
console_session_over = 您已退出登录。您写的文字还在这里，请先复制，再重新登录。
console_told_signed_out = 您已退出登录。
console_told_signed_out_everywhere = 您已在所有设备上退出登录。

# 通过链接加入
console_invitation_welcome = 欢迎使用 Linli
console_invitation_first = 您是第一位成员：管理员，由您邀请其他同事。请设置以后登录用的用户名和密码。
console_invitation_text = 您受邀成为同事（{ $role }）。设好密码就可以开始了。
console_invitation_again = 请设置新密码。设置后，所有设备都会退出登录。
console_invitation_accept = 保存并登录
console_invitation_gone_title = 这个链接已失效
console_invitation_gone = 链接已经用过、过期，或者被新的链接代替了。请管理员再给您一个。
console_told_welcome = 欢迎！您已登录。
console_login_hint = 可用字母、数字、点或连字符，不能有空格。
console_login_wrong = 请用 2 到 40 个字母、数字、点或连字符，不要有空格。
console_login_taken = 这个用户名有人在用或用过，请换一个。
console_name = 称呼
console_name_hint = 您回复居民时，对方会看到这个称呼。
console_name_wrong = 请填写称呼，最多 40 个字。
console_password_hint = 至少 10 个字符，用三四个不相关的词就很好。
console_password_weak = 请至少用 10 个字符，不要都一样，也不要包含用户名。
console_password_again = 再输入一次密码
console_password_differs = 两次输入的密码不一样。

# 我的账号
console_account = 我的账号
console_profile = 称呼和语言
console_new_password = 设置新密码
console_password_old = 现在的密码
console_password_new = 新密码
console_password_change = 修改密码
console_password_wrong = 现在的密码不对。
console_password_throttled = 尝试次数太多，请等一刻钟后再试。
console_sign_out_everywhere = 在所有设备上退出
console_sign_out_everywhere_text = 在所有电脑和手机上退出登录，包括这一台。设备丢了，或者在别处忘记退出时使用。
console_told_saved = 已保存。
console_told_password = 密码已修改，其他设备已退出登录。

# 角色
console_role = 角色
console_role_caseworker = 社工
console_role_organiser = 活动组织者
console_role_supervisor = 督导
console_role_administrator = 管理员
console_role_about_caseworker = 回复居民，处理个案
console_role_about_organiser = 办理提案和住户码，撰写知识文章，看不到个案
console_role_about_supervisor = 处理个案，能查看敏感个案，并在结案时会签
console_role_about_administrator = 邀请同事、分配角色；可以查看个案，但看不到敏感个案，也不回复居民

# 同事
console_menu_staff = 同事
console_staff_you = 就是您
console_staff_invited = 已邀请，还没有登录
console_staff_left = 已离开
console_staff_role_of = { $name }的角色
console_staff_set_role = 更改角色
console_staff_more = 更多
console_staff_link = 生成新链接
console_staff_link_text_invited = 重新生成加入链接，旧链接随即失效。
console_staff_link_text_active = 忘记密码时，用这个链接设置新密码。
console_staff_link_text_left = 让这位同事回来的链接。
console_staff_leave = 离开团队
console_staff_leave_text = 立即让这位同事退出登录，并把未结的个案退回队列。
console_staff_last_administrator = 这是唯一的管理员。请先让另一位同事成为管理员。
console_staff_add = 添加同事
console_staff_add_text = 您会得到一个链接，交给同事，由对方自己设置密码。
console_staff_link_title = 请转交的链接
console_staff_link_give = 请把这个链接交给{ $name }，最好当面给，或发到只有对方能看到的地方。链接七天内可用一次，只在这里显示这一回。
console_told_role = 角色已更改，立即生效。
console_told_left = 这位同事已退出登录，并离开了团队。

# The queue
console_menu_queue = 个案
console_queue_parts = 队列分栏
console_queue_all = 进行中
console_queue_mine = 我的
console_queue_unassigned = 待认领
# 到了再跟进的日子
console_queue_follow_up = 待跟进
console_queue_resolved = 待督导签字
console_queue_search = 查找
console_queue_text = 关键词或编号
console_queue_find = 查找
console_queue_all_again = 显示全部
console_queue_news = 有变化，点此查看
console_queue_choose = 请在左侧选择个案。按 j、k 上下移动，按 ? 查看全部快捷键。
console_queue_nothing_found = 没有符合的个案
console_queue_nothing_found_text = 请减少关键词，或到其他分栏看看。
console_queue_empty_all = 没有进行中的个案
    .text = 居民想找工作人员、报修或遇到危险时，个案会自动出现在这里。
console_queue_empty_mine = 您手上没有个案
    .text = 从“待认领”中认领一个，它就归您负责，同事也能看到。
console_queue_empty_unassigned = 每个个案都有人负责
    .text = 新个案会自动出现在这里，最紧急的排在最上面。
console_queue_empty_follow_up = 没有到期要跟进的个案
    .text = 在个案里填写“再跟进日期”，从那天起它会出现在这里，您自己的排在前面。
console_queue_empty_resolved = 没有等待签字的个案
    .text = 紧急、复杂、敏感和转介的个案办结后，会在这里等待督导签字。
console_more_cases = 更多个案
console_any = 全部
console_case_language = 居民的语言
console_return_mine = 下班：退回我的个案
console_told_returned = 您手上的个案已退回队列。
console_unread = 新消息
console_nobody = 无人负责
# $names are given names of colleagues.
console_reading = { $names } 正在看
console_typing = { $names } 正在写
console_alarm = 紧急个案提示音
console_alarm_urgent = 有紧急个案等待处理
console_sensitive = 敏感
console_sensitive_hidden = 只有负责人和督导能看到内容。
# Deadlines. $time is a moment (Thu 14:00) or one of the spans.
console_due_by = { $time } 前
console_due_in = 还剩 { $time }
console_due_late = 已超时 { $time }
console_span_days = { $count } 天
console_span_hours = { $count } 小时
console_span_minutes = { $count } 分钟
# The keys
console_keys = 快捷键
console_key_move = 下一个、上一个个案
console_key_open = 打开个案
console_key_claim = 认领个案
console_key_reply = 写回复
console_key_search = 查找
console_key_help = 显示本页
console_close = 关闭

# What a case is
console_priority = 级别
console_priority_urgent = 紧急
console_priority_utilities = 水电气热
console_priority_ordinary = 一般
console_priority_complex = 复杂
console_state = 状态
console_state_new = 新个案
console_state_open = 处理中
console_state_waiting_for_resident = 等居民回复
console_state_referred = 已转介
console_state_resolved = 已办结
console_state_closed = 已结案
console_state_reopened = 重新打开
console_reason_wish = 居民想找工作人员
console_reason_not_understood = 助手两次没听懂
console_reason_emergency = 危险
console_reason_failing_bot = 助手出了故障
console_reason_staff = 工作人员开立
console_reason_report = 报修
console_channel_web = 网页
console_channel_telegram = Telegram
console_channel_wechat = 微信
console_resident = 居民 R-{ $number }
console_assignee = { $name } 负责此个案
console_unclaimed = 此个案还没有人负责
console_bot_answers = 目前由助手回答
console_follow_up_on = { $day } 再跟进
console_follow_up_today = 今天要跟进
# $day is a day that has passed, such as 12月3日.
console_follow_up_since = { $day }起待跟进
console_about_case = 个案信息

# The conversation
console_said = 对话
console_author_resident = 居民
console_author_bot = 助手
console_author_desk = 邻里
console_author_staff = 工作人员
console_delivery_queued = 发送中
console_delivery_sending = 发送中
console_delivery_sent = 已发送
console_delivery_failed = 未送达
console_delivery_stopped = 居民已屏蔽我们
console_delivery_waiting = 等居民来信后发送
console_delivery_unknown = 可能未送达
console_mark_machine = 机器翻译
console_mark_checked = 人工核对
console_mark_phrasebook = 常用语
console_mark_none = 按原文发出，未翻译
console_correct = 改正译文
console_translating = 正在翻译……
console_not_translated = 未翻译，现在无法翻译。
console_photo = 居民发来的照片
console_file_photo = 照片
console_file_video = 视频
console_file_voice = 语音
console_file_document = 文件
console_file_location = 地图位置
console_file_contact = 联系人
console_file_wanted = 正在下载
console_file_lost = 无法下载
console_file_gone = 这个文件没能下载，或已不存在。请居民再发一次。
    .title = 文件不在这里

# Writing to the resident
# $spoken is a language, such as English or Korean.
console_reply_label = 您的回复（{ $spoken }）
console_translation_label = 居民将看到的内容（{ $spoken }）
console_translation_checked = 我已核对译文
console_no_translator = 没有配置翻译服务。您自由书写的内容会按原文发出，并附{ $spoken }说明。常用语会自动译好。
console_not_translated_now = 翻译服务现在没有响应。您可以按原文发送，或使用常用语。
console_preview = 先翻译
console_phrases = 常用语
console_phrases_search = 查找常用语
console_phrases_none = 没有含这些字的句子。
# Groups of the phrasebook
console_group_greeting = 问候
console_group_asking = 询问情况
console_group_documents = 证件材料
console_group_appointments = 预约
console_group_repairs = 维修
console_group_housing = 租房
console_group_school = 上学
console_group_hospital = 就医
console_group_money = 费用
console_group_police = 派出所与登记
console_group_waiting = 等候与说明
console_group_consent = 征求同意
console_group_comfort = 安慰
console_group_closing = 结束
console_group_impossible = 我们办不了的
console_group_privacy = 隐私
console_send = 发送
console_send_anyway = 仍然发送
console_reply_long = 太长了，最多4000字。请分两次发送。
console_translation_changed = 您改过回复，已重新翻译。请先看译文，再发送。
console_reply_empty = 回复还是空的。
# $names are who wrote meanwhile.
console_news_since = 尚未发送：{ $names } 刚刚写了新消息。请先看上面，再修改回复，或仍然发送。
console_window_open = { $time } 前可以回复，还能发 { $left } 条。
console_window_closed = 微信只允许在居民来信后两天内回复几条消息。请打电话，或用居民的其他渠道；居民一来信，您就可以回复。
console_window_shut = 没有发送：微信现在不允许我们发消息。请打电话或用居民的其他渠道；居民一来信，您就可以在这里回复。
console_case_over = 此个案刚刚已办结，所以没有执行。如果还有事要做，请重新打开。
    .title = 个案已办结
console_case_is_over = 此个案已办结。要再写消息，请重新打开。
console_not_yours = 您可以查看此个案，但不能回复。

# Working on a case
console_claim = 认领
console_release = 退回队列
console_transfer = 移交
console_transfer_to = 移交给
console_reopen = 重新打开
console_set = 设置
console_work = 修改、移交
console_summary = 事由
console_notes = 内部备注
console_notes_none = 还没有备注。居民看不到备注。
console_note_new = 新备注
console_note_hint = 居民看不到
console_note_add = 添加备注
console_note_supervision = 作为督导意见
console_supervision = 督导意见
console_follow_up = 再跟进日期
console_make_sensitive = 标为敏感
console_not_sensitive = 取消敏感
console_write_article = 据此写一篇知识文章
console_history = 记录
console_told_claimed = 此个案由您负责了。
console_told_taken = 同事先认领了这个个案。
console_told_over = 此个案已经办结。
console_told_released = 个案已退回队列。
console_told_transferred = 个案已移交给同事。
console_told_not_yours = 这个个案现在只有负责人和督导能看，已为您回到队列。
console_colleague_gone = 这位同事已离开，或不处理个案。请另选一位。
    .title = 没有移交

# Another organisation
console_referrals = 其他机构
console_referrals_none = 没有请其他机构帮助。
console_refer_text = 会先征求居民同意。没有同意，什么都不会转出。
# $spoken is the resident's language, such as 韩语.
console_refer_translated = 两项都会译成{ $spoken }并注明，机构的原名会保留在旁边。
console_refer_untranslated = 没有配置翻译服务：两项按原文发出，并附{ $spoken }说明。
console_refer_theirs = 我用{ $spoken }书写，无需翻译
console_organisation = 机构
console_purpose = 事由
console_refer_ask = 征求居民同意
console_referral_asked = 已征求居民意见
console_referral_consented = 居民同意
console_referral_declined = 居民不同意
console_referral_sent = 已转出
console_referral_withdrawn = 已撤回
console_referral_mark_sent = 我已转出
console_referral_withdraw = 撤回
console_referral_over = 居民还没有同意，或这件事已经办过。
    .title = 现在不能这样做
console_told_referral_asked = 已请居民表示是否同意。

# How a case ends
console_ending = 办结
console_resolve_text = 助手将重新回答居民，居民会收到办结通知。
console_resolve_cosign = 之后由督导签字。
console_resolve_reason = 怎样解决的？
console_resolve = 办结此个案
console_give_back_text = 或者先让助手回答，个案仍归您负责。
console_give_back = 让助手回答
console_waits_for_cosign = 等待督导签字。
console_cosign = 签字并结案
console_cosign_comment = 给负责人的意见
console_cosign_other = 签字的督导不能是此个案的负责人。
    .title = 需要另一位督导签字
# $reason is what a colleague wrote.
console_closed_with = 结案：{ $reason }
console_rating_good = 居民评价：好
console_rating_fair = 居民评价：一般
console_rating_bad = 居民评价：不好
console_told_given_back = 助手重新回答，个案仍在进行。
console_told_resolved = 个案已办结，居民已收到通知。
console_told_cosigned = 已签字并结案。
console_told_reopened = 个案已重新打开。
console_open_already = 这个个案或同一会话的另一个个案已经在进行，没有做任何更改。
    .title = 已有进行中的个案

# What was done to a case, one line each
console_event_case_opened = 开立
console_event_case_claimed = 认领
console_event_case_released = 退回队列
console_event_case_transferred = 移交
console_event_case_replied = 回复
console_event_case_state_set = 修改状态
console_event_case_priority_set = 修改级别
console_event_case_summary_set = 修改事由
console_event_case_sensitive_set = 修改敏感标记
console_event_case_follow_up_set = 设置跟进日期
console_event_case_note_added = 添加备注
console_event_case_viewed = 查看
console_event_case_view_refused = 查看被拒绝
console_event_case_told_late = 已告知居民延误
console_event_case_resolved = 办结
console_event_case_closed = 结案
console_event_case_reopened = 重新打开
console_event_case_rated = 居民评价
console_event_referral_asked = 征求同意
console_event_referral_answered = 居民答复
console_event_referral_sent = 转给其他机构
console_event_referral_withdrawn = 撤回转介

# 可以筛选的列表
console_find = 查找
console_show_all = 显示全部
console_more_older = 更早的

# 居民
console_menu_residents = 居民
console_residents_all = 全部居民
console_resident_number = 编号，如 R-88
console_resident_channel = 渠道
console_resident_language = 语言
console_language_unknown = 语言未知
console_open_cases = { $count } 个进行中的个案
console_last_said = 最近一条消息
console_residents_none = 还没有人来信
console_residents_none_text = 不管从哪个渠道联系邻里，每位居民都会出现在这里，并有一个编号。
console_residents_nobody_found = 没有符合的居民
console_residents_nobody_found_text = 居民只有编号，没有姓名；编号写在每个个案上。也可以只选渠道或语言。
console_language_chosen = 居民选的语言
console_language_not_chosen = 没有选过，以来信的语言为准
console_first_seen = 第一次来信
console_resident_channels = 联系渠道
console_address_ends = 尾号
console_answered_by_staff = 由工作人员回答
console_answered_by_bot = 由助手回答
console_reach_always = 随时可以发消息。
console_reach_until = { $time } 前可以发消息，还能发 { $left } 条。
console_reach_shut = 现在不能发消息。居民一来信，您就可以回复。
console_reach_stopped = 居民在这里屏蔽了我们，消息送不到。请换别的渠道，或打电话。
console_resident_cases = 个案
console_resident_no_cases = 还没有个案。
console_resident_transcript = 对话内容在各个个案的页面里。
console_open_case = 开立个案
console_open_case_text = 比如居民来访或来电时使用。开立后由您负责，居民会收到个案编号，之后由您代替助手回答。
console_open_case_where = 通过哪个渠道联系
console_open_case_empty = 请用几个字写明是什么事。
console_open_case_already = 已经有一个进行中的个案，请在那里继续。
# $priority 是级别，$time 是我们承诺的最长时限，如 24 小时。
console_priority_by = { $priority }，{ $time }内
console_told_case_opened = 个案已开立，由您负责。居民已收到编号。

# 知识：居民没有得到答案的问题
console_menu_knowledge = 知识库
console_knowledge_gaps = 没答好的问题
console_knowledge_articles = 知识文章
console_gap_kind = 情况
console_gap_not_understood = 没听懂
console_gap_not_helpful = 回答没帮上忙
console_gap_about = 可能是在问
console_gap_near_nothing = 和现有的文章都不相近
console_gaps_none = 没有未答好的问题
console_gaps_none_text = 助手没听懂、或者答了却没帮上忙的问题，会出现在这里。每个问题都可以直接开始写一篇文章。
console_gaps_nothing_found = 没有符合的问题
console_gaps_nothing_found_text = 请换一种语言或情况，或显示全部。
# 文章
console_article_words = 文章里的字词
console_articles_all = 全部文章
console_articles_none = 还没有文章
console_articles_none_text = 助手的回答都来自这些文章。点“写文章”开始第一篇。
console_articles_nothing_found = 没有含这些字词的文章
console_articles_nothing_found_text = 请减少或更换字词。如果还没有答案，可以写一篇文章。
console_article_languages = 语言
console_article_facts = 事实
console_article_phones = 电话
console_article_place = 地点
console_article_source = 来源
console_article_as_of = 来源日期
console_article_owner = 负责方
console_article_related = 接着看：
console_article_change = 需要更正时，请修改这里的文件：
# 开始写一篇文章
console_draft_new = 写文章
console_draft_short = 写文章
# $question 是居民写的话。
console_draft_from_gap = 写一篇文章，回答：{ $question }
console_draft_lead = 您用一种语言写就可以。下载的是一个文件夹，还缺的地方都做了标记，没写完之前居民看不到。
console_draft_asked = 居民问的是
console_draft_asked_case = 个案 { $number } 的事由
console_draft_sensitive = 这是敏感个案，没有带入任何内容。写文章时，请不要写出能联想到此个案的信息。
console_draft_anonymous = 请不要写出能看出是谁在问的信息，如姓名、住址、电话。
console_draft_near = 也许只需要更正这篇文章：
console_draft_language = 用哪种语言写
console_draft_title = 标题
console_draft_title_hint = 最多 40 个字，例如：大件垃圾
console_draft_title_wrong = 请写标题，最多 40 个字。
console_draft_topic = 文件夹名称
console_draft_topic_hint = 用简短的英文小写单词，中间加连字符，例如：water-quality
console_draft_topic_wrong = 请用英文小写单词，中间加连字符，例如：water-quality
console_draft_topic_taken = 已经有这个名称的文章。请更正那一篇，或换一个名称。
console_draft_answer = 简短的回答
console_draft_answer_hint = 一两句话，居民最先看到的就是它。
console_draft_answer_wrong = 请用一两句话写出回答。
console_draft_steps = 步骤
console_draft_steps_hint = 一行一步。没有步骤就留空。
console_draft_questions = 居民会怎么问
console_draft_questions_hint = 一行一句，按大家平时的说法写。最后至少要有四十句。
console_draft_sources = 来源
console_draft_sources_hint = 一行一个网页：名称和网址。也可以以后再补。
console_draft_sources_wrong = 每一行都要有以 https 开头的网址。
console_draft_download = 下载文件夹
# $mark 是做标记的词。
console_draft_then = 请解压到 knowledge/articles，或交给负责维护邻里的同事。文件里的 { $mark } 表示还要写的地方。

# 记录
console_menu_history = 操作记录
console_history_event = 做了什么
console_history_who = 谁
console_history_day = 日期
console_history_none = 还没有记录
console_history_none_text = 和居民、个案有关的每一步都会记在这里，并一直保留。
console_history_nothing_found = 没有符合的记录
console_history_nothing_found_text = 请换一天或换一位同事，或显示全部。
# $number 是个案编号。
console_history_case = 个案 { $number }
console_actor_desk = 邻里系统
console_actor_command = 系统维护人员
console_why_forbidden = 角色没有权限
console_why_forged = 表单不是从控制台页面提交的
console_why_ended = 登录已过期
console_event_conversation_opened = 第一次来信
console_event_address_stopped = 屏蔽了我们
console_event_address_reactivated = 重新允许我们发消息
console_event_language_chosen = 选择语言
console_event_opened_to_staff = 转给工作人员
console_event_returned_to_bot = 交回助手
console_event_delivery_failed = 有消息未送达
console_event_delivery_unknown = 有消息可能未送达
console_event_address_moved = 平台更换了地址
console_event_channels_linked = 关联了另一个渠道
console_event_resident_erased = 删除了一位居民的全部信息
console_event_hand_over_failed = 转交失败
console_event_hand_over_completed = 转交已补上
console_event_translation_checked = 核对译文
console_event_staff_invited = 邀请同事
console_event_staff_joined = 加入团队
console_event_staff_role_set = 更改角色
console_event_staff_left = 离开团队
console_event_password_set = 修改密码
console_event_signed_in = 登录
console_event_signed_out = 退出登录
console_event_sign_in_refused = 登录被拒绝
console_event_sign_in_throttled = 尝试太多，暂停登录
console_event_request_refused = 操作被拒绝
console_event_household_codes_issued = 打印住户码
console_event_household_codes_revoked = 作废住户码
console_event_residence_shown = 居住地址已确认
console_event_residence_ended = 居住关系结束
console_event_proposal_drafted = 起草提案
console_event_proposal_submitted = 提交提案
console_event_proposal_changed = 修改提案内容
console_event_proposal_photos_added = 提案补充照片
console_event_proposal_translated = 翻译提案
console_event_proposal_opened = 开始征集支持
console_event_support_given = 表示支持
console_event_support_counted = 待定支持计入
console_event_support_confirmed = 对新内容再次表示支持
console_event_support_withdrawn = 撤回支持
console_event_proposal_reached = 支持数达标
console_event_proposal_not_reached = 到期未达标
console_event_proposal_extended = 延长期限
console_event_proposal_went_up = 转到上一级议事会
console_event_proposal_overdue = 答复超时，已催办
console_event_proposal_decided = 议事会作出决定
console_event_proposal_executor_named = 确定落实方
console_event_proposal_progress = 通报进展
console_event_proposal_done = 提案办结
console_event_proposal_rated = 评价结果
console_event_proposal_withdrawn = 撤回提案
console_event_proposal_merged = 并入另一提案
console_event_proposal_put_on_agenda = 列入会议议程
console_event_proposal_taken_off_agenda = 移出会议议程
console_event_meeting_planned = 安排会议
console_event_meeting_changed = 更改会议时间或地点
console_event_meeting_called_off = 取消会议
console_event_meeting_held = 会议已召开
console_event_meeting_minutes_written = 写会议记录
console_event_consent_given = 同意接收通知
console_event_consent_withdrawn = 退订全部通知
console_event_subscribed = 订阅一类内容
console_event_unsubscribed = 退订一类内容
console_event_notice_drafted = 起草通知
console_event_notice_text_set = 写入通知文本
console_event_notice_audience_set = 设定通知对象
console_event_notice_approved = 通知经第二人核准
console_event_notice_scheduled = 排定通知发送时间
console_event_notice_started = 开始发送通知
console_event_notice_paused = 暂停发送
console_event_notice_resumed = 继续发送
console_event_notice_cancelled = 取消通知
console_event_notice_retried = 重发失败的通知
console_event_notice_finished = 通知发送完毕
console_event_gathering_drafted = 起草活动
console_event_gathering_changed = 更改活动
console_event_gathering_translated = 翻译活动
console_event_gathering_published = 发布活动
console_event_gathering_cancelled = 取消活动
console_event_gathering_reminded = 发出活动提醒
console_event_gathering_over = 活动结束
console_event_signed_up = 报名
console_event_sign_up_changed = 更改报名人数
console_event_sign_up_moved_up = 候补转为正式名额
console_event_sign_up_cancelled = 取消报名
console_event_sign_up_checked_in = 签到
console_event_check_in_undone = 撤销签到

# 系统是否正常：.about 说明含义，.mend 说明该怎么办
console_menu_health = 系统状态
console_health_again = 再看一次
console_health_fine = 一切正常。
console_health_bad = 有 { $count } 处需要处理。
console_health_processes = 邻里的四个部分
console_health_messages = 消息
console_health_rest = 其他
console_health_works = 正常
console_health_stopped = 没有响应
console_health_web = 网页
    .about = 向居民和工作人员显示页面。
    .mend = 页面无法显示。它会自动重启；如果一直不好，请系统维护人员查看日志。
console_health_worker = 后台
    .about = 重发没发出去的消息，并看管时限。
    .mend = 没能立即发出的消息要等一等，超时也不会通知居民；内容不会丢失。它会自动重启；一分钟后还不好，请系统维护人员查看日志。
console_health_actions = 回答
    .about = 根据文章组织回答。
    .mend = 助手现在无法回答，几分钟后对话会转给工作人员。它会自动重启；一分钟后还不好，请系统维护人员查看日志。
console_health_rasa = 理解
    .about = 理解居民写的内容。
    .mend = 助手现在听不懂，几分钟后对话会转给工作人员。它一般半分钟内自动启动好；如果没有，请系统维护人员查看日志。
# $count 是数量。
console_health_count = { $count ->
        [0] 没有
       *[other] { $count } 条
    }
# $time 是一段时间，如 12 分钟。
console_health_oldest = { $count } 条，最早的已等 { $time }
console_health_unhandled = 还没处理的居民来信
    .about = 通常一两秒就处理好。
    .mend = 居民正在等回答。请看上面哪一部分没有响应；恢复之后，来信会自动处理。
console_health_unsent = 还没发出的消息
    .about = 会按平台允许的速度自动发出。
    .mend = 平台没有接收，或者后台停了。可以用这条命令检查渠道：linli channels check
console_health_held = 等居民来信后才能发的消息
    .about = 有的平台只允许在居民来信后的一段时间内发消息。
    .mend = 系统没有问题。事情紧急的话，请打电话，或换别的渠道联系居民。
console_health_alarms = 没有转交成功的对话
    .about = 想找工作人员的居民都已有个案。
    .mend = 这些居民在等工作人员，但还没有个案。系统每秒都会重试；几分钟后还不行，请在下面打开居民页面，手动开立个案。
console_health_waiting = 谁在等待、还没有个案
# $time 是时间点。
console_health_since = 从 { $time } 开始
console_health_translation = 翻译服务
    .about = 您写的内容会译成居民的语言。
    .mend = 工作人员自由书写的内容会按原文发出并附说明；常用语仍有全部语言。设置方法见 docs/operations.md 的“Translation”一节。
console_health_set_up = 已设置
console_health_not_set_up = 未设置
console_health_database = 数据库
    .about = 保存所有对话和操作。只有系统维护人员设置过，才会每天备份。
    .mend = 数据库已经很大。请系统维护人员看看磁盘空间是否够用。
# $count 是整数，单位为兆字节。
console_health_megabytes = 约 { $count } 兆

# 提案：看板
console_menu_proposals = 提案
console_proposals_text = 关键词或编号
console_proposal_area = 涉及范围
console_area_all = 整个社区
console_proposals_columns = 看板分栏
console_proposals_board = 全部
console_column_overdue = 已超时
console_proposals_more = 查看其余
console_proposals_next = 下一页
console_proposals_nothing_found = 没有符合的提案
console_proposals_nothing_found_text = 可以换一个词（提案人的语言或您的语言都行），换一个范围，或者输入编号，例如 P-17。
console_proposals_column_empty = 这一栏现在是空的
console_proposals_column_empty_text = 支持数达标或期限到了，提案会自己进入下一栏。
console_proposals_none = 目前没有进行中的提案
console_proposals_none_text = 居民在聊天里用自己的语言提出提案。提交之后就会出现在这里，并写明由谁、在什么时候之前处理。
# $supports 是支持数，$needed 是需要的数目。
console_proposal_supports = 已有 { $supports } / 需要 { $needed }
# $time 是时间点。
console_proposal_overdue_since = { $time } 起超时

# 提案的状态，也是议事会的决定
console_proposal_is_draft = 草稿
console_proposal_is_gathering = 征集联名
console_proposal_is_open = 征集支持
console_proposal_is_not_reached = 支持不足
console_proposal_is_deliberating = 议事会研究中
console_proposal_is_accepted = 通过
console_proposal_is_accepted_with_changes = 修改后通过
console_proposal_is_declined = 未通过
console_proposal_is_carrying_out = 落实中
console_proposal_is_done = 已办结
console_proposal_is_withdrawn = 已撤回
console_proposal_is_merged = 已合并

# 提案的内容
console_category_access = 无障碍通行
console_category_animals = 动物
console_category_children = 儿童
console_category_culture = 文化活动
console_category_greenery = 绿化
console_category_meeting_place = 公共活动场所
console_category_noise = 噪音
console_category_older_people = 老年人
console_category_safety = 安全
console_category_services = 服务
console_category_traffic = 交通
console_category_utilities = 水电和电梯
console_category_waste = 垃圾
console_category_other = 其他

# 一个提案
# $number 例如 P-17。
console_proposal = 提案 { $number }
console_proposals_all = 全部提案
console_proposal_owner_gathering = 提案人正在征集联名。到期人数不够，提案就此结束，已有的联名保留。
console_proposal_owner_open = 居民可以表示支持。到期支持不够，提案就此结束，已有的支持保留。
console_proposal_owner_deliberating = 由这一级议事会答复。到期没有答复，就转到上一级。
console_proposal_owner_last = 由这一级议事会答复，上面没有更高一级。到期没有答复，会一直催办。
console_proposal_owner_accepted = 由议事会说明谁来落实。
console_proposal_owner_accepted_with_changes = 由议事会说明谁来落实。
console_proposal_owner_carrying_out = 由落实方通报进展。
console_proposal_reminded = 下一次催办：{ $time }。
console_proposal_nobody_acts = 已经结束，不需要再处理。
console_proposal_merged_into = 已并入
console_proposal_category = 类别
console_proposal_place = 地点
console_proposal_made = 开始时间
console_proposal_executor = 落实方
# $spoken 是语言，例如韩语。
console_proposal_original = 原文（{ $spoken }）
console_proposal_title = 标题
console_proposal_body = 正文
console_proposal_correct = 改正文字错误
console_proposal_correct_text = 只改错字，仍用{ $spoken }，意思不能变。支持继续有效，提案人会收到通知。意思只能由提案人自己改，改了会重新询问所有联名和支持的人。
console_proposal_correct_do = 保存改正
console_proposal_photos = 提案人的照片
console_proposal_photos_text = 照片上可能有人或住处，只有负责提案的同事能看到，公开页面上不会出现。
console_proposal_translations = 译文
console_proposal_translations_none = 这段文字还没有译文，居民和议事会看到的是原文。
console_proposal_check = 核对{ $spoken }译文
console_proposal_translate = 写译文或核对译文
console_proposal_into = 译成
console_proposal_into_do = 选择
console_proposal_translate_text = 请用{ $spoken }书写。译文会放在原文旁边，并注明经人工核对。
console_proposal_translate_machine = { $spoken }译文目前由机器翻译。请对照原文修改后保存，之后会注明经人工核对。
console_proposal_translate_do = 保存为已核对
console_proposal_versions = 修改记录
# $number 是第几版。
console_proposal_version = 第 { $number } 版
console_proposal_substantial = 已重新询问支持者
console_proposal_spelling = 只改文字错误
console_text_went = 删去：
console_text_came = 加上：
console_proposal_supports_title = 支持情况
console_proposal_roll = 开始征集支持时名册已定：共 { $eligible } 户，需要 { $needed } 户支持。
console_proposal_roll_adults = 开始征集支持时名册已定：共 { $eligible } 位成年居民，需要 { $needed } 位支持。
# $count 是已有的联名数，$needed 是需要的数目。
console_proposal_signed = 联名：已有 { $count }，需要 { $needed }
# $first 和 $last 是时间点。
console_proposal_chart = 计入的支持共 { $count } 个，第一个：{ $first }，最近一个：{ $last }。
console_proposal_chart_bar = 虚线表示需要的 { $needed } 个。
console_proposal_balance = 支持者使用的语言
console_proposal_balance_text = 这不影响结果，只用来看看有没有哪个语言群体还不知道这个提案。
# $known 是名册上已知使用这种语言的数目。
console_proposal_group = 已知 { $known } 个中有 { $supports } 个支持
console_proposal_decision = 决定
console_proposal_steps = 落实情况
console_proposal_percent = 完成 { $percent }%
console_proposal_ratings = 居民对结果的评价
console_proposal_rated_good = 满意
console_proposal_rated_fair = 一般
console_proposal_rated_bad = 不满意
console_proposal_supported = 支持数：{ $count }
console_proposal_photos_count = 照片：{ $count } 张
console_proposal_bar = { $eligible } 个中需要 { $needed } 个
console_proposal_time_ran_out = 期限已到

# 可以做的事
console_proposal_decide = { $council }的决定
console_proposal_decide_go = 去写决定
console_proposal_decide_text = 参与的居民都会用自己的语言收到决定和理由。发出后不能收回。
console_proposal_outcome = 结果
console_proposal_decide_reason = 理由，或修改了什么
console_written_in = 用什么语言写的
console_proposal_decide_do = 公布决定
console_proposal_up = 转到上一级议事会
# $council 是议事会。
console_proposal_up_text = 用于这一级决定不了的事。转到{ $council }后，重新计算答复时间。居民会看到理由。
console_proposal_up_reason = 为什么要转
console_proposal_step = 进展
console_proposal_step_text = 参与的居民都会收到通知。到 100% 就算办结，居民会收到评价邀请。
console_proposal_step_what = 做了什么
console_proposal_step_percent = 完成百分比
console_proposal_step_do = 通报进展
console_proposal_name = 由谁落实
console_proposal_name_text = 居民可以找得到的部门、公司或小组。参与的居民都会收到通知。
console_proposal_name_do = 确定落实方
console_proposal_arrange = 延期、合并、撤下
console_proposal_extend = 延长期限
console_proposal_extend_text = 已有的联名和支持保留，名册和需要的数目不变。已经联名或支持的居民会收到通知。
console_proposal_days = 延长几天
console_proposal_reason = 理由（居民会看到）
console_proposal_merge = 并入另一个提案
console_proposal_merge_text = 用于诉求相同的两个提案。支持不会转过去：这个提案结束，联名和支持过的居民会被问到是否也支持另一个。合并后不能恢复。
console_proposal_merge_into = 保留的提案编号
console_proposal_merge_do = 结束 { $number } 并合并
console_proposal_withdraw = 撤下提案
console_proposal_withdraw_text = 用于不能保留的内容，例如辱骂或他人姓名。联名和支持过的居民会收到理由。撤下后不能恢复。
console_proposal_withdraw_do = 确认撤下

console_told_proposal_corrected = 改正已保存，提案人会收到通知。
console_told_proposal_translated = 译文已保存，注明经人工核对。
console_told_proposal_extended = 期限已延长，联名和支持过的居民会收到通知。
console_told_proposal_merged = 已合并。联名和支持过的居民会被问到是否支持另一个提案。
console_told_proposal_withdrawn = 提案已撤下，联名和支持过的居民会收到理由。
console_told_proposal_passed_up = 已转到上一级议事会，居民会收到通知。
console_told_proposal_decided = 决定已记录，居民会收到决定和理由。
console_told_proposal_executor = 落实方已记录，居民会收到通知。
console_told_proposal_step = 进展已记录，居民会收到通知。

# 没有完成的提案操作，和原因
console_proposal_closed = 提案的情况和您打开时不同了：可能已有同事作了决定，议事会的期限到了，或者提案已经结束。没有做任何更改。请重新打开提案看看。
    .title = 提案的情况变了
console_proposal_text_changed = 您填写的时候，提案内容有了改动。为了不覆盖别人写的内容，没有保存。请重新打开提案，对照后再试。
    .title = 提案内容已改动
console_proposal_nobody = 提案涉及的范围没有登记住户，没有人可以支持。系统维护人员可以在 community.yml 里补上楼栋。
    .title = 没有人可以支持
console_proposal_reason_missing = 请写明理由。居民会用自己的语言看到。
    .title = 还没有写理由
console_proposal_text_missing = 标题和正文都要填写。
    .title = 内容不完整
console_proposal_text_long = 标题最多 120 个字，正文最多 4000 个字。没有截断，也没有保存。
    .title = 内容太长
console_proposal_translation_language = 请选择这里使用的、与原文不同的语言。
    .title = 语言不合适
console_proposal_days_wrong = 请填写 1 到 90 之间的天数。
    .title = 天数不合适
console_proposal_merge_unknown = 没有这个编号的提案。请照看板上的写法填写，例如 P-18。
    .title = 找不到这个提案
console_proposal_merge_itself = 提案不能并入它自己。请填写另一个提案的编号。
    .title = 是同一个提案
console_proposal_merge_closed = 另一个提案已经不接受支持，这个提案的支持者没有办法再支持它。
    .title = 另一个提案已结束
console_proposal_outcome_missing = 请选择议事会的决定。
    .title = 还没有选择结果
console_proposal_executor_missing = 请填写由谁落实。
    .title = 还没有填写落实方
console_proposal_step_missing = 请填写做了什么。
    .title = 还没有填写进展
console_proposal_percent_wrong = 请填写 0 到 100 之间的整数。
    .title = 数字不合适

# 住户和一次性住户码
console_menu_households = 住户
console_households_text = 居民把一次性住户码发到聊天里，就能确认住在哪里，支持才会计入。
console_households_all = 全部楼栋
# $shown 和 $households 是户数。
console_households_shown = { $households } 户中已确认 { $shown } 户
console_household_codes_usable = 还没用过的住户码：{ $count }
console_household_codes = 住户码：{ $count }
console_households_none = 还没有登记楼栋
console_households_none_text = 系统维护人员在 community.yml 的“proposals”下填写楼栋和户号，下次启动后就会出现在这里。
console_household_print = 打印住户码
# $days 是有效天数。
console_household_print_text = 每户一张，投进信箱。每个码只能用一次，{ $days } 天内有效。以前打印、还没用过的码同时作废。
console_household_print_do = 为全楼生成新的住户码
console_household_revoke = 作废丢失的住户码
console_household_revoke_text = 如果整张纸丢了或被人复印：本楼还没用过的码全部作废。已经确认的居住关系不变。
console_household_revoke_do = 作废没用过的码
console_household_flats = 各户
console_household_flats_none = 还没有户号
console_household_flats_none_text = community.yml 里的户号在系统启动时导入。如果这里没有，请告诉系统维护人员。
# $number 是居民编号，例如 R-12，后面是时间点。
console_household_lives = { $number } 住在这里，确认时间：
console_household_nobody = 还没有人确认住在这里
console_household_one_text = 用于丢了纸条或新搬来的居民。以前没用过的码同时作废；有人使用新码，就代替原来的人。
console_household_one = 生成新码
console_household_one_seat = 为第 { $seat } 位成年人生成新码
console_household_seat = 第 { $seat } 位成年人
console_residence_end_text = 用于已经搬走的居民。这一户已有的支持保留。
# $number 是居民编号，例如 R-12。
console_residence_end = { $number } 已不住在这里
console_residence_over = 据我们所知，这位居民已经不住在那里，也许刚刚确认了另一户。
    .title = 没有需要结束的居住关系
console_residence_moved = 搬到另一户
console_residence_replaced = 那里有人用了新码
console_residence_staff = 由工作人员结束
console_residence_household_gone = 户号已不在名单上
console_household_sheet = 住户码
console_household_qr = 二维码：打开 Linli 并填好这个住户码
console_household_sheet_once = 请现在打印。这些码不会再次显示；重新打开这一页会生成新码，并作废这些码。
# $date 的写法如 2027-01-29。
console_household_until = 有效期至 { $date }
console_print = 打印
console_told_codes_revoked = 本楼没用过的码已作废。
console_told_residence_ended = 已记录这位居民不再住在那里。

# 议事会的议程，打印的内容总是中文
console_agenda = 议事会议程
console_agenda_text = 议程是中文的，每个提案都附原文。
console_agenda_do = 打印议程
# $council 是议事会，$day 是日期。
console_agenda_title = { $council }议程
console_agenda_printed = 截至{ $day }
console_agenda_present = 出席：
console_agenda_due = { $day }前答复
console_agenda_untranslated = 还没有中文译文
console_agenda_decision = 决定和理由：
console_agenda_none = 没有要答复的提案
console_agenda_none_text = 这一级议事会现在没有提案。有提案达到支持数，或从下一级转来，就会出现在议程上。

# 议事会会议；打印件总是中文
console_menu_meetings = 会议
console_meetings_all = 全部会议
console_meeting_plan = 安排会议
console_meeting_plan_text = 议程会先列出这一级议事会要答复的全部提案，先到期的在前，之后可以调整。
console_meeting_plan_do = 安排
console_meeting_council = 议事会
console_meeting_day = 日期
console_meeting_time = 时间
console_meeting_when = 时间
console_meeting_place = 地点
# $count 是议程上提案的数目。
console_meeting_items = { $count } 个提案
console_meeting_unwritten = 待写会议记录
console_meeting_coming = 待召开
console_meeting_coming_none = 还没有安排会议
console_meeting_coming_none_text = 可以在上面安排。议事会到期没有答复的提案，会转到上一级。
console_meeting_past = 已召开
console_meeting_past_none = 这里还没有会议。
# $council 是议事会名称。
console_meeting_of = { $council }会议
# $number 是会议编号。
console_meeting_number = 会议 { $number }
console_meeting_back = 回到会议
console_meeting_is_planned = 待召开
console_meeting_is_held = 已召开
console_meeting_is_called_off = 已取消
console_meeting_planned_text = 会议开完后，在这里写会议记录和决定。
console_meeting_held_do = 会议已召开
console_meeting_change = 更改时间或地点
console_meeting_off = 取消会议
console_meeting_off_text = 取消后，这些提案可以列入其他会议。取消后不能恢复。
console_meeting_off_do = 确认取消
console_meeting_agenda = 议程
console_meeting_agenda_held = 逐项写下讨论内容并保存；有决定的，公布决定。
console_meeting_agenda_none = 议程上还没有提案
console_meeting_agenda_none_text = 这一级议事会有了要答复的提案，就可以列入议程。
console_meeting_put_on = 这一级议事会的其他提案
console_meeting_put_on_do = 列入议程
console_meeting_earlier = 提前
console_meeting_later = 推后
console_meeting_take_off = 移出
console_meeting_elsewhere = 已不在这一级议事会
console_meeting_decide = 决定或转到上一级
# 会议对提案的处理
console_meeting_did_accepted = 通过
console_meeting_did_accepted_with_changes = 修改后通过
console_meeting_did_declined = 未通过
console_meeting_did_passed_up = 转到上一级议事会
console_meeting_on_agenda = 已列入议程
console_meeting_at = 在{ $day }的会议上决定
console_minutes = 会议记录
console_minutes_do = 打印会议记录
console_minutes_text = 会议记录用中文打印，讨论内容按您写的原样。
console_minutes_title = { $council }会议记录
console_minutes_present = 出席
console_minutes_present_label = 每行一人，职务写在逗号后面
console_minutes_present_text = 议事会成员和同事，例如：王建国，组长。请不要写居民。
console_minutes_present_last = 先填上次出席的人
console_minutes_present_none = 未记录
console_minutes_said = 讨论内容
console_minutes_said_none = 没有记录。
console_minutes_result = 决定：
console_minutes_result_none = 本次会议没有作出决定
console_minutes_notes = 其他事项
console_minutes_notes_text = 不属于某个提案的内容
console_minutes_chair = 主持人：
console_minutes_keeper = 记录人：
console_told_meeting_planned = 会议已安排，议程列出了要答复的提案。
console_told_meeting_held = 会议已召开。请写下出席人员、讨论内容和决定。
console_told_meeting_off = 会议已取消。
console_told_meeting_put_on = 提案已列入议程。
console_told_meeting_taken_off = 提案已移出议程。
console_meeting_when_missing = 请选择开会的日期和时间。
    .title = 什么时候开会？
console_meeting_place_missing = 请写明开会的地点。
    .title = 在哪里开会？
console_meeting_closed = 会议的情况和您打开时不一样了：已经召开或取消，议程已满，或者这个提案已经讨论过。没有作任何改动，请重新打开看看。
    .title = 会议情况有变化
console_minutes_changed = 您填写时，另一位同事也写了这里。为了不覆盖任何人的内容，没有保存。请重新打开会议，对照后再写。
    .title = 另一位同事也在写

# 机器译文草稿
# $spoken 是语言。
console_machine_do = 机器翻译成{ $spoken }草稿
console_machine_text = 点击后，原文会发给翻译服务。译文在您核对之前注明是机器翻译。
console_told_proposal_draft = 机器译文草稿已生成，并注明是机器翻译。请对照原文修改，然后保存为已核对。
console_machine_not_set_up = 没有设置翻译服务，您可以自己写译文。
    .title = 没有翻译服务
console_machine_later = 翻译服务现在没有回应，没有保存任何内容。请过几分钟再试，或自己写译文。
    .title = 翻译服务没有回应
console_machine_key = 翻译服务拒绝了请求：密钥失效或额度用完，请找 Linli 的管理员。您可以自己写译文。
    .title = 翻译服务拒绝了请求
console_machine_language = 翻译服务不支持这两种语言之一，您可以自己写译文。
    .title = 翻译服务不支持
console_machine_too_long = 原文太长，翻译服务一次翻译不了，您可以自己写译文。
    .title = 原文太长
console_machine_failed = 翻译服务给出的译文不能用，缺了字句或数字，没有保存。您可以自己写译文。
    .title = 没有可用的译文
