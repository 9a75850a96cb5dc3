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

# 登录
console_sign_in = 登录
console_login = 用户名
console_password = 密码
console_sign_in_refused = 用户名或密码不对，请再试一次。
console_sign_in_throttled = 尝试次数太多，请等 { $minutes } 分钟后再试。
console_sign_in_help = 还没有密码，或者忘记了？请管理员给您一个链接。
console_session_ended = 您有一段时间没有操作，已自动退出，请重新登录。
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
console_role_about_organiser = 撰写知识文章，看不到个案
console_role_about_supervisor = 还能查看敏感个案，并在结案时会签
console_role_about_administrator = 还能邀请同事、分配角色，看不到敏感个案

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
