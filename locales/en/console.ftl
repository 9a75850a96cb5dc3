# The staff console. It speaks Chinese and English only.
# Each page's texts stand together; keys begin with console_.

# On every page
console_menu = Menu
console_skip = Skip to the content
console_sign_out = Sign out
console_to_start = To the first page
console_back = Back
console_save = Save
console_copy = Copy
console_copied = Copied
console_language = Language of the console
# Said by the page itself when the server does not answer.
console_unreachable = The server cannot be reached. Nothing was lost; what you wrote is still here. Please try again in a moment.

# When something is not done: a sentence and its title
console_not_found = This page does not exist, or what it showed is gone. Perhaps the address has a typing mistake.
    .title = There is nothing here
console_forbidden = Your role does not include this page. If you need it for your work, please ask an administrator. The attempt was recorded.
    .title = This is not for your role
console_expired = Your session has ended, so this was not done. Please sign in again and repeat it.
    .title = You are signed out
console_forged = The form did not come from a fresh page of this console. Please open the page again and repeat it. The attempt was recorded.
    .title = This was not done
console_unreadable = Something about the form was not as expected, so nothing was done. Please open the page again and repeat it.
    .title = This could not be read
console_failed = The mistake is ours and was written into the log. What was stored before is safe. Please try again; if it happens again, tell whoever runs Linli.
    .title = Something went wrong here

# Signing in
console_sign_in = Sign in
console_login = Login
console_password = Password
console_sign_in_refused = Login or password is wrong. Please try again.
# $minutes is a whole number.
console_sign_in_throttled =
    { $minutes ->
        [one] There were too many attempts. Please wait a minute, then try again.
       *[other] There were too many attempts. Please wait { $minutes } minutes, then try again.
    }
console_sign_in_help = No password yet, or forgotten? An administrator gives you a link.
console_session_ended = You were signed out after a while without use. Please sign in again.
console_told_signed_out = You are signed out.
console_told_signed_out_everywhere = You are signed out on all devices.

# Coming in by a link
console_invitation_welcome = Welcome to Linli
console_invitation_first = You are the first: an administrator, who lets the others in. Choose how you sign in from now on.
# $role is a role as below.
console_invitation_text = You were invited as a colleague ({ $role }). Choose your password, and you are ready.
console_invitation_again = Choose a new password. On all devices you will be signed out.
console_invitation_accept = Save and sign in
console_invitation_gone_title = This link is used up
console_invitation_gone = It was used before, has ended, or was replaced by a newer one. An administrator can give you a new one.
console_told_welcome = Welcome! You are signed in.
console_login_hint = Letters, digits, dot or hyphen, without spaces.
console_login_wrong = Please choose 2 to 40 letters, digits, dots or hyphens, without spaces.
console_login_taken = Somebody has, or had, this login. Please choose another one.
console_name = Given name
console_name_hint = Residents see it when you answer them.
console_name_wrong = Please write a name of at most 40 letters.
console_password_hint = At least 10 characters. Three or four unrelated words are good.
console_password_weak = Please choose at least 10 characters, not all alike and without the login.
console_password_again = The same password again
console_password_differs = The two passwords are not the same.

# One's own account
console_account = My account
console_profile = Name and language
console_new_password = A new password
console_password_old = The present password
console_password_new = The new password
console_password_change = Change the password
console_password_wrong = The present password is not right.
console_password_throttled = There were too many attempts. Please wait a quarter of an hour, then try again.
console_sign_out_everywhere = Sign out everywhere
console_sign_out_everywhere_text = Ends every session on every computer and phone, this one too. Do this when you lost a device or forgot to sign out somewhere.
console_told_saved = Saved.
console_told_password = Your password is changed. Other devices are signed out.

# Roles
console_role = Role
console_role_caseworker = Caseworker
console_role_organiser = Organiser
console_role_supervisor = Supervisor
console_role_administrator = Administrator
console_role_about_caseworker = answers residents and works on their cases
console_role_about_organiser = writes articles; sees no cases
console_role_about_supervisor = also sees sensitive cases and co-signs when they close
console_role_about_administrator = also lets colleagues in and gives them roles; sees no sensitive cases

# Staff
console_menu_staff = Staff
console_staff_you = that is you
console_staff_invited = invited, has not signed in yet
console_staff_left = has left
# $name is a colleague's given name.
console_staff_role_of = Role of { $name }
console_staff_set_role = Change the role
console_staff_more = More
console_staff_link = Make a new link
console_staff_link_text_invited = A new link to come in. The old one stops working.
console_staff_link_text_active = A link to choose a new password, for who forgot it.
console_staff_link_text_left = A link to come back.
console_staff_leave = Leaves the team
console_staff_leave_text = Signs this colleague out at once and returns their open cases to the queue.
console_staff_last_administrator = This is the only administrator. Make somebody else an administrator first.
console_staff_add = Add a colleague
console_staff_add_text = You get a link to give to your colleague. With it they choose a password of their own.
console_staff_link_title = A link to give on
console_staff_link_give = Give this link to { $name }, best in person or by a message only they read. It works once, within seven days, and is shown only now.
console_told_role = The role is changed. It holds at once.
console_told_left = This colleague is signed out and has left the team.
