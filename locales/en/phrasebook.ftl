# Sentences that staff choose in the console and that residents read in their own language: phrases (phrase_) and ready replies (canned_).
# Each stands alone as one message, and is sent as it stands: a changed sentence is no longer one of these. Writer and reader may be of any gender.
# $office, $phone, $address and $hours as in person.ftl; there are no other values.

# Greeting
phrase_greeting_hello = Hello! A person from { $office } is answering you now.
phrase_greeting_person = I am a person, not a machine.
phrase_greeting_welcome = Welcome to the neighbourhood! Whatever you would like to know, just ask.
phrase_greeting_read = I have read your message and I am looking after it now.
phrase_greeting_thanks_waiting = Thank you for waiting.
phrase_greeting_own_language = Please write in your own language. I read it in translation, so short sentences help me.

# Asking
phrase_asking_what_happened = What happened? Please tell me in your own words.
phrase_asking_since_when = Since when has it been like this?
phrase_asking_where = Where exactly is it? Please write the compound, building, entrance, floor and flat number.
phrase_asking_hurt = Is anybody hurt?
phrase_asking_safe = Are you safe right now?
phrase_asking_may_call = May I call you?
phrase_asking_which_number = Which phone number can I reach you on?
phrase_asking_when_call = When is a good time to call you?
phrase_asking_household = Who lives at home with you?
phrase_asking_children = Do you have children with you?
phrase_asking_how_address = How may I address you?
phrase_asking_languages = Which languages do you speak?
phrase_asking_told_already = Have you told anybody else about this, such as the property company, your landlord or the police?
phrase_asking_wish = What would help you most right now?
phrase_asking_again = I am not sure that I understood you. Could you please say it again in other words?

# Documents
phrase_documents_photo = Please send a photo of the document. The whole page should be in the picture and easy to read.
phrase_documents_notice = Please send a photo of the letter or notice that you got.
phrase_documents_passport = Please send a photo of the passport page with your picture, or just write the passport number.
phrase_documents_lease = Please send photos of your lease, every page.
phrase_documents_registration = Please send a photo of your police registration form (临时住宿登记表).
phrase_documents_cover = You may cover everything in the picture that is not needed for this.
phrase_documents_no_bank_cards = Please do not send bank cards, PINs or passwords. We never need them.

# Appointments
phrase_appointments_morning = Please come to our office on a weekday morning and bring your passport.
phrase_appointments_address = You can find us here: { $address }. Office hours: { $hours }.
phrase_appointments_bring = Please bring your passport, your lease and your registration form: the originals and one copy of each.
phrase_appointments_ticket = When you arrive, please take a number (取号) and wait until it is called.
phrase_appointments_interpreter = An interpreter will be there.
phrase_appointments_which_day = Which day and what time would suit you?
phrase_appointments_cannot_come = If you cannot come, please write to me or call { $phone }. We will find another day.
phrase_appointments_go_together = If you like, I can go there with you.

# Repairs
phrase_repairs_reported = I have reported it to the property company.
phrase_repairs_lift = The lift is being repaired. I will write to you when it works again.
phrase_repairs_water_off = The water will be off for a while because of repairs. Please fill some pots or bottles beforehand.
phrase_repairs_power_off = The electricity will be off for a while because of repairs. Please charge your phone beforehand.
phrase_repairs_today = Somebody will come today to look at it.
phrase_repairs_tomorrow = Somebody will come tomorrow to look at it.
phrase_repairs_access = Please make sure that somebody is at home to open the door, and clear some space around what has to be repaired.
phrase_repairs_fixed = Is it fixed now?

# Housing, landlord, deposit
phrase_housing_deposit_paid = How much deposit did you pay, and do you still have the receipt?
phrase_housing_reason = What reason does your landlord give for not paying the deposit back?
phrase_housing_lease_terms = Please look in your lease. It must say when the deposit is paid back and what may be deducted.
phrase_housing_photos = Before you hand over the keys, please take photos of every room and of the meters.
phrase_housing_keep = Please keep all messages and receipts. They show what was agreed.
phrase_housing_sign = Please do not sign anything that you do not understand. We can read it together first.
phrase_housing_talk = Would you like me to talk to your landlord together with you?
phrase_housing_entry = Your landlord may not come into the flat without your consent.

# School
phrase_school_age = How old is your child, and which grade is your child in now?
phrase_school_chinese = Does your child speak any Chinese?
phrase_school_kind = Are you looking for a public school or an international school?
phrase_school_papers = It is good to have these ready: your child's passport and visa or residence permit, proof of your work, proof of your address, and the vaccination booklet.
phrase_school_ask = I will ask the school and write to you what they say.

# Hospital
phrase_hospital_book = I can make an appointment at the hospital for you. Which day would suit you?
phrase_hospital_complaints = What is the trouble, and when did it start?
phrase_hospital_booked = Your appointment is made. Please bring your passport, and take a number (取号) when you arrive at the hospital.
phrase_hospital_fasting = This test is done on an empty stomach. Please do not eat anything before you go.
phrase_hospital_medicines = Which medicines do you take, and are you allergic to anything?
phrase_hospital_price = International departments (国际医疗部) cost more than ordinary ones. It is best to ask about the price first.
phrase_hospital_worse = Only a doctor can judge this. If it gets worse, please go to the emergency department or call 120.

# Money and fees
phrase_money_free = It is free. You do not have to pay anything.
phrase_money_costs = There is a fee for this. Please ask how much it is before you pay.
phrase_money_receipt = Please keep the receipt.
phrase_money_paid_how = How did you pay: in cash, by bank transfer or with your phone?
phrase_money_never_ask = We never ask you to pay us or to send us money. If somebody does so in our name, please do not pay, and tell us.
phrase_money_short = If money is short right now, please tell me. We will look for a way together.

# Police and registration
phrase_police_registered = Are you registered with the police at the address where you live now?
phrase_police_24_hours = When you move to a new address, please register with the police there within 24 hours. It is free.
phrase_police_bring = Please take these with you: your passport, your lease, your landlord's phone number and a copy of your landlord's ID.
phrase_police_again = After a move, or with a new passport, visa or residence permit, you need to register again.
phrase_police_keep_form = Please keep the registration form. You need it for every visa or residence permit application.
phrase_police_late = If you did not register in time, please go as soon as you can. I can help you explain it.
phrase_police_permit_until = Until what date is your visa or residence permit valid?
phrase_police_report = Have you reported it to the police, and did they give you a paper about it?
phrase_police_call_now = Please call 110 now. Interpreters can help on the line.

# Waiting and honesty
phrase_waiting_moment = One moment, please. I am looking it up.
phrase_waiting_colleague = I have to ask a colleague about this.
phrase_waiting_tomorrow = I will write to you again by tomorrow.
phrase_waiting_no_news = There is no news yet, but I have not forgotten you.
phrase_waiting_longer = This is taking longer than I promised, and I am sorry.
phrase_waiting_unknown = I do not know that yet, but I will find out.
phrase_waiting_no_promise = I cannot promise that it will work, but I will do my best.
phrase_waiting_mistake = That was my mistake, and I am sorry. I will put it right.

# Consent
phrase_consent_property = May I pass your name and phone number on to the property company?
phrase_consent_police = May I pass your name and phone number on to the police station?
phrase_consent_hospital = May I pass your name and phone number on to the hospital?
phrase_consent_landlord = May I talk to your landlord about this and mention your name?
phrase_consent_what = Only your name, your phone number and what this is about will be passed on, and nothing else.
phrase_consent_say_no = You can say no. I will still help you as well as I can.
phrase_consent_take_back = You can change your mind at any time. From then on I will pass nothing more on.
phrase_consent_answer = Is that all right with you? Please answer yes or no.

# Comfort
phrase_comfort_not_your_fault = This is not your fault.
phrase_comfort_glad = I am glad that you wrote to us.
phrase_comfort_not_alone = You are not alone with this. We are here for you.
phrase_comfort_hard = This must be very hard for you.
phrase_comfort_time = Take all the time you need. There is no hurry.
phrase_comfort_believe = I believe you.
phrase_comfort_step_by_step = We will do this together, one step at a time.
phrase_comfort_thanks_telling = Thank you for telling me.

# Closing
phrase_closing_anything_else = Is there anything else I can do for you?
phrase_closing_close = I will close your case now. If anything is still open, just write to us.
phrase_closing_any_time = You can write to us at any time.
phrase_closing_worked_out = I am glad that it worked out.
phrase_closing_silence = I have not heard from you for a while. Do you still need help?
phrase_closing_number = If this comes up again, just send us your case number, and we will go on from there.
phrase_closing_wishes = I wish you all the best.

# What we cannot do here
phrase_impossible_here = I am sorry, we cannot do this here.
phrase_impossible_other_office = Another office does this. I will find out which one and where it is, and write to you.
phrase_impossible_12345 = The city hotline 12345 can tell you which office does this. It answers day and night, in Chinese and English.
phrase_impossible_12367 = For visas and residence permits you can call 12367. It answers day and night, in Chinese and English.
phrase_impossible_decide = We are not the ones who decide this, but I can help you prepare everything.
phrase_impossible_lawyer = I cannot give legal advice, but I can help you find somebody who does.

# Privacy
phrase_privacy_who_reads = At our office, only the staff of this service can read what you write.
phrase_privacy_no_sharing = I pass nothing on without asking you, unless somebody is in danger or the law requires it.
phrase_privacy_why = I need these details only for your request.
phrase_privacy_ask = You can ask me at any time what we have stored about you.
phrase_privacy_phone = Can anybody else read the messages on your phone? If so, please delete them there.

# Ready replies, two to four sentences each; the second word of a key is its group above
canned_greeting_first_answer = Hello! A person from { $office } is answering you now. I have read your message and I will look after it; I may ask you a few questions first. If anybody is in danger right now, please call 110 (police), 119 (fire) or 120 (ambulance).
canned_waiting_out_of_hours =
    Thank you, your message has reached us. Our office is closed right now; a person will answer you when it is open again.
    Office hours: { $hours }
    In an emergency please call 110 (police), 119 (fire) or 120 (ambulance).
canned_waiting_slipped = I promised you an answer and have not kept my promise in time. I am sorry. I am still working on your request. I will write to you again by tomorrow, even if there is nothing new yet.
canned_waiting_handing_over = From now on a colleague will look after your request. Everything you wrote to me will be passed on, so you do not have to explain it again. My colleague will write to you here.
canned_appointments_visit =
    Please come to our office on a weekday morning and bring your passport.
    Address: { $address }
    Office hours: { $hours }
    If you cannot come, please write to me or call { $phone }.
canned_appointments_interpreter = I can ask an interpreter to help us, here at the office or by phone. Which language do you speak best, and when do you have time? You are also welcome to bring somebody you trust.
canned_repairs_place_and_photo = Thank you for telling us. Where exactly is it? Please write the compound, building, entrance and floor. Please also send a photo, if you can take one without danger.
canned_housing_deposit = I am sorry that you have this trouble. Please send me photos of your lease, of the receipt for the deposit and of what you and your landlord wrote to each other about it. The lease must say when the deposit is paid back and what may be deducted. Then we will look together at what to do next.
canned_housing_noise = I am sorry that you cannot rest. Please write when the noise begins and ends, and where it comes from. If you like, I will ask the property office to talk to the neighbour. If it is loud right now and does not stop, you can call 110.
canned_police_registration =
    If you are not staying in a hotel, you need to register at your police station (派出所) within 24 hours of arriving. It is free.
    If you rent, please take your passport, your lease, your landlord's phone number and a copy of your landlord's ID with you.
    Please keep the form: you need it for every visa or residence permit application.
canned_police_lost_passport = First, please report the loss at the nearest police station (派出所) and ask for a paper about it. With that paper, the Exit-Entry Administration (出入境管理局) confirms the loss, free and on the same day. Then ask your embassy for a new passport, and after that the Exit-Entry Administration for a new visa or permit. If you need help on the way, write to me.
canned_hospital_booking = I can make an appointment at the hospital for you. Please write what the trouble is, which day suits you, and your name as it stands in your passport. On the day, please bring the passport with you. If it gets worse before then, please do not wait: go to the emergency department or call 120.
canned_consent_pass_on = To go on, I would like to pass your request on to the people who can help. Only your name, your phone number and what this is about would be passed on. You can say no; then we will look for another way together. Is that all right with you, yes or no?
canned_comfort_violence = I am glad that you wrote to us. What is happening to you is not your fault. If you are in danger now, please call 110; if you cannot speak, send a text message to 12110. Are you safe right now? Please answer only when it is safe for you; we will decide every next step together.
canned_comfort_distress = Thank you for telling me. You do not have to carry this alone. If you are in danger or think that you might hurt yourself, please call 120 or 110; 12356 is the mental-health line. Is there somebody who can be with you now?
canned_closing_solved = Everything I can do is done, so I will close your case now. If something is still open or the trouble comes back, just write to us here. Thank you for your trust.
canned_impossible_other_office = I am sorry, we cannot do this here at our office. The city hotline 12345 can tell you which office does it; for visas and residence permits call 12367. Both answer day and night, in Chinese and English. If you like, I will help you get ready for the call.
