# What the desk says about things that only some channels bring: photos, places, voice, and linking two channels.
# link_words: what residents write to get a code, parted by commas.
attachment_kept = 고맙습니다. 잘 받아서 메시지와 함께 보관해 두었어요. 직원이 확인할 수 있어요. 저는 사진이나 파일을 볼 수 없으니, 어떤 내용인지 글로도 짧게 적어 주세요.
location_kept = 고맙습니다. 보내 주신 위치를 메시지와 함께 보관해 두었어요. 어떤 일인지 글로도 짧게 적어 주세요.
voice_kept = 고맙습니다. 음성 메시지는 직원이 들을 수 있게 보관해 두었어요. 저는 음성을 들을 수 없으니 글로도 짧게 적어 주세요.
cannot_read = 이런 종류의 메시지는 읽을 수 없어요. 궁금한 점을 글로 적어 주세요.
link_words = 연동, 계정 연동, 계정 연결
link_code =
    다른 채널(Telegram, WeChat 또는 웹페이지)에서 Linli에게 이 코드를 보내 주세요: { $code }
    코드는 { $minutes }분 동안 한 번만 쓸 수 있어요. 그다음부터는 두 채널 어디에서 말씀하셔도 같은 분으로 알아볼 수 있어요. 코드는 다른 사람에게 알려 주지 마세요.
link_linked = 다 됐어요. 이제 여기서도 다른 채널에서도 같은 분으로 알아볼 수 있어요.
link_already_linked = 이 채널과 코드를 받으신 채널은 이미 연동되어 있어요. 더 하실 일은 없어요.
link_wrong = 코드가 틀렸거나, 이미 사용했거나, 시간이 지났어요. 다른 채널에서 “연동”이라고 보내시면 새 코드를 드려요.
link_too_many = 틀린 코드가 너무 많이 입력됐어요. 10분 뒤에 다른 채널에서 “연동”이라고 보내시면 새 코드를 드려요.

# WeChat's menu below the chat. The first three names may have 16 bytes: 16 English, 8 Arabic or Cyrillic, 5 Chinese, Japanese, Korean or Thai letters. The others 60.
wechat_menu_language = 언어
wechat_menu_more_languages = 다른 언어
wechat_menu_more = 도움말
wechat_menu_help = 무엇을 물어볼 수 있나요?
wechat_menu_person = 직원과 이야기하기

# Telegram. What the bot says of itself: its name (at most 64 characters), what an empty chat shows (512), its profile (120), the commands (256 each).
telegram_name = Linli · { $place } 이웃 도우미
telegram_description =
    Linli는 { $place } 주민을 돕는 이웃 도우미예요. 주숙등기, 비자, 병원, 집, 교통, 쓰레기 분리배출 등 궁금한 점을 편한 언어로 물어보세요. 모든 답변에는 출처와 날짜를 함께 알려 드려요.
    긴급 상황이면 110(경찰), 119(화재), 120(구급차)에 직접 전화하세요. 이 채팅에서는 대신 신고해 드리지 못해요.
telegram_short_description = { $place } 생활에 관한 궁금증을 편한 언어로 물어보세요.
telegram_command_start = 시작하기
telegram_command_help = 무엇을 물어볼 수 있나요?
telegram_command_language = 언어 고르기
telegram_command_human = 직원과 이야기하기
telegram_command_link = 여기와 다른 채널을 연동하기
attachment_too_large = 파일이 너무 커서 보관할 수 없어요. 20 MB까지 보내실 수 있어요. 더 작은 파일을 보내시거나, 어떤 내용인지 글로 짧게 적어 주세요.
# Said in a group to who asks for a code there. “link” as in link_words.
link_privately = “연동”은 그룹이 아니라 저와의 일대일 채팅에서 보내 주세요. 여기서는 모두가 코드를 볼 수 있어요.
