# Sentences that staff choose in the console and that residents read in their own language: phrases (phrase_) and ready replies (canned_).
# Each stands alone as one message, and is sent as it stands: a changed sentence is no longer one of these. Writer and reader may be of any gender.
# $office, $phone, $address and $hours as in person.ftl; there are no other values.

# Greeting
phrase_greeting_hello = Bonjour ! Ici { $office }. C’est maintenant une personne qui vous répond.
phrase_greeting_person = Je suis une personne, pas une machine.
phrase_greeting_welcome = Bienvenue dans le quartier ! Posez-nous toutes vos questions.
phrase_greeting_read = J’ai lu votre message et je m’en occupe maintenant.
phrase_greeting_thanks_waiting = Merci de votre patience.
phrase_greeting_own_language = Écrivez dans votre langue. Je lis la traduction : des phrases courtes m’aident à bien comprendre.

# Asking
phrase_asking_what_happened = Que s’est-il passé ? Racontez-le avec vos mots.
phrase_asking_since_when = Depuis quand est-ce ainsi ?
phrase_asking_where = Où est-ce exactement ? Écrivez la résidence, le bâtiment, l’entrée, l’étage et le numéro de l’appartement.
phrase_asking_hurt = Y a-t-il des blessés ?
phrase_asking_safe = Êtes-vous en sécurité maintenant ?
phrase_asking_may_call = Puis-je vous appeler ?
phrase_asking_which_number = À quel numéro puis-je vous joindre ?
phrase_asking_when_call = À quel moment puis-je vous appeler ?
phrase_asking_household = Qui vit avec vous à la maison ?
phrase_asking_children = Y a-t-il des enfants avec vous ?
phrase_asking_how_address = Comment souhaitez-vous que je vous appelle ?
phrase_asking_languages = Quelles langues parlez-vous ?
phrase_asking_told_already = En avez-vous déjà parlé à quelqu’un d’autre, par exemple au bureau de gestion, au propriétaire ou à la police ?
phrase_asking_wish = Qu’est-ce qui vous aiderait le plus en ce moment ?
phrase_asking_again = J’ai peur d’avoir mal compris. Pouvez-vous le redire avec d’autres mots, s’il vous plaît ?

# Documents
phrase_documents_photo = Envoyez une photo du document, s’il vous plaît. On doit voir toute la page et pouvoir la lire.
phrase_documents_notice = Envoyez une photo de la lettre ou de l’avis que vous avez reçu, s’il vous plaît.
phrase_documents_passport = Envoyez, s’il vous plaît, une photo de la page du passeport où figure votre photo, ou écrivez seulement le numéro du passeport.
phrase_documents_lease = Envoyez des photos de votre bail, toutes les pages, s’il vous plaît.
phrase_documents_registration = Envoyez une photo de votre formulaire de déclaration à la police (临时住宿登记表), s’il vous plaît.
phrase_documents_cover = Vous pouvez cacher sur la photo tout ce qui n’est pas nécessaire ici.
phrase_documents_no_bank_cards = S’il vous plaît, n’envoyez ni carte bancaire, ni code, ni mot de passe. Nous n’en avons jamais besoin.

# Appointments
phrase_appointments_morning = Venez à notre bureau un matin de semaine, avec votre passeport, s’il vous plaît.
phrase_appointments_address = Nous sommes ici : { $address }. Horaires : { $hours }.
phrase_appointments_bring = Apportez votre passeport, votre bail et votre formulaire de déclaration : les originaux et une copie de chacun.
phrase_appointments_ticket = En arrivant, prenez un numéro (取号) et attendez qu’on l’appelle.
phrase_appointments_interpreter = Une personne sera là pour interpréter.
phrase_appointments_which_day = Quel jour et quelle heure vous conviennent ?
phrase_appointments_cannot_come = Si vous ne pouvez pas venir, écrivez-moi ou appelez le { $phone }. Nous trouverons un autre jour.
phrase_appointments_go_together = Si vous le souhaitez, je peux y aller avec vous.

# Repairs
phrase_repairs_reported = Je l’ai signalé au bureau de gestion.
phrase_repairs_lift = L’ascenseur est en réparation. Je vous écrirai quand il marchera de nouveau.
phrase_repairs_water_off = L’eau sera coupée un moment pour des travaux. Remplissez avant quelques casseroles ou bouteilles.
phrase_repairs_power_off = L’électricité sera coupée un moment pour des travaux. Chargez votre téléphone avant.
phrase_repairs_today = Quelqu’un passera voir aujourd’hui.
phrase_repairs_tomorrow = Quelqu’un passera voir demain.
phrase_repairs_access = Faites en sorte que quelqu’un soit là pour ouvrir, et dégagez un peu la place autour de ce qui est à réparer.
phrase_repairs_fixed = Est-ce réparé maintenant ?

# Housing, landlord, deposit
phrase_housing_deposit_paid = Combien de caution avez-vous versé, et avez-vous encore le reçu ?
phrase_housing_reason = Quelle raison donne votre propriétaire pour ne pas rendre la caution ?
phrase_housing_lease_terms = Regardez dans votre bail : il doit dire quand la caution est rendue et ce qui peut en être déduit.
phrase_housing_photos = Avant de rendre les clés, prenez des photos de chaque pièce et des compteurs.
phrase_housing_keep = Gardez tous les messages et tous les reçus. Ils montrent ce qui était convenu.
phrase_housing_sign = Ne signez rien que vous ne comprenez pas. Nous pouvons d’abord le lire ensemble.
phrase_housing_talk = Voulez-vous que je parle avec vous à votre propriétaire ?
phrase_housing_entry = Votre propriétaire ne peut pas entrer dans le logement sans votre accord.

# School
phrase_school_age = Quel âge a votre enfant, et quelle est sa classe actuelle ?
phrase_school_chinese = Votre enfant parle-t-il un peu chinois ?
phrase_school_kind = Cherchez-vous une école publique ou une école internationale ?
phrase_school_papers = Il est bon d’avoir déjà : le passeport et le visa ou titre de séjour de votre enfant, une preuve de votre travail, un justificatif de domicile et le carnet de vaccination.
phrase_school_ask = Je vais demander à l’école et je vous écrirai ce qu’elle répond.

# Hospital
phrase_hospital_book = Je peux prendre un rendez-vous à l’hôpital pour vous. Quel jour vous convient ?
phrase_hospital_complaints = Qu’est-ce qui ne va pas, et depuis quand ?
phrase_hospital_booked = Le rendez-vous est pris. Apportez votre passeport et, en arrivant à l’hôpital, prenez d’abord un numéro (取号).
phrase_hospital_fasting = Cet examen se fait à jeun. Ne mangez rien avant d’y aller.
phrase_hospital_medicines = Quels médicaments prenez-vous, et avez-vous des allergies ?
phrase_hospital_price = Les services internationaux (国际医疗部) sont plus chers que les services ordinaires. Mieux vaut demander le prix avant.
phrase_hospital_worse = Seul un médecin peut en juger. Si cela s’aggrave, allez aux urgences ou appelez le 120.

# Money and fees
phrase_money_free = C’est gratuit. Vous n’avez rien à payer.
phrase_money_costs = Il y a des frais. Demandez combien c’est avant de payer.
phrase_money_receipt = Gardez le reçu, s’il vous plaît.
phrase_money_paid_how = Comment avez-vous payé : en espèces, par virement ou avec le téléphone ?
phrase_money_never_ask = Nous ne vous demandons jamais de nous payer ni de nous envoyer de l’argent. Si quelqu’un le fait en notre nom, ne payez pas et dites-le-nous.
phrase_money_short = Si l’argent manque en ce moment, dites-le-moi. Nous chercherons une solution ensemble.

# Police and registration
phrase_police_registered = Avez-vous déclaré à la police l’adresse où vous habitez maintenant ?
phrase_police_24_hours = Quand vous changez d’adresse, déclarez-la à la police du quartier dans les 24 heures. C’est gratuit.
phrase_police_bring = Apportez votre passeport, votre bail, le numéro de téléphone du propriétaire et une copie de sa pièce d’identité.
phrase_police_again = Après un déménagement, ou avec un nouveau passeport, visa ou titre de séjour, il faut refaire la déclaration.
phrase_police_keep_form = Gardez bien le formulaire de déclaration. On vous le demandera pour tout visa ou titre de séjour.
phrase_police_late = Si vous n’avez pas fait la déclaration à temps, allez-y dès que possible. Je peux vous aider à l’expliquer.
phrase_police_permit_until = Jusqu’à quelle date votre visa ou titre de séjour est-il valable ?
phrase_police_report = L’avez-vous signalé à la police, et vous a-t-elle remis un papier ?
phrase_police_call_now = Appelez le 110 maintenant. Des interprètes peuvent aider au téléphone.

# Waiting and honesty
phrase_waiting_moment = Un instant, s’il vous plaît, je regarde.
phrase_waiting_colleague = Je dois demander à mon équipe.
phrase_waiting_tomorrow = Je vous écrirai de nouveau demain au plus tard.
phrase_waiting_no_news = Il n’y a pas encore de nouvelles, mais je ne vous oublie pas.
phrase_waiting_longer = Cela prend plus de temps que promis. Je vous présente mes excuses.
phrase_waiting_unknown = Je ne le sais pas encore, mais je vais me renseigner.
phrase_waiting_no_promise = Je ne peux pas promettre que cela marchera, mais je ferai de mon mieux.
phrase_waiting_mistake = C’est mon erreur, et je vous présente mes excuses. Je vais la corriger.

# Consent
phrase_consent_property = Puis-je donner votre nom et votre numéro de téléphone au bureau de gestion ?
phrase_consent_police = Puis-je donner votre nom et votre numéro de téléphone au poste de police ?
phrase_consent_hospital = Puis-je donner votre nom et votre numéro de téléphone à l’hôpital ?
phrase_consent_landlord = Puis-je en parler à votre propriétaire et donner votre nom ?
phrase_consent_what = Je transmets seulement votre nom, votre numéro de téléphone et l’objet de votre demande, rien d’autre.
phrase_consent_say_no = Vous pouvez dire non. Je vous aiderai quand même de mon mieux.
phrase_consent_take_back = Vous pouvez changer d’avis à tout moment. Dès lors, je ne transmettrai plus rien.
phrase_consent_answer = Est-ce que cela vous convient ? Répondez par oui ou par non.

# Comfort
phrase_comfort_not_your_fault = Ce n’est pas votre faute.
phrase_comfort_glad = Vous avez bien fait de nous écrire.
phrase_comfort_not_alone = Vous n’avez pas à affronter cela sans aide. Nous sommes là pour vous.
phrase_comfort_hard = Cela doit être très dur pour vous.
phrase_comfort_time = Prenez tout votre temps. Rien ne presse.
phrase_comfort_believe = Je vous crois.
phrase_comfort_step_by_step = Nous allons avancer ensemble, un pas après l’autre.
phrase_comfort_thanks_telling = Merci de me l’avoir dit.

# Closing
phrase_closing_anything_else = Puis-je faire autre chose pour vous ?
phrase_closing_close = Je vais maintenant clore votre dossier. S’il reste quelque chose, écrivez-nous.
phrase_closing_any_time = Vous pouvez nous écrire à tout moment.
phrase_closing_worked_out = Tant mieux, tout s’est arrangé.
phrase_closing_silence = Je n’ai plus de nouvelles de vous depuis un moment. Avez-vous encore besoin d’aide ?
phrase_closing_number = Si cela se reproduit, envoyez-nous simplement le numéro de votre dossier. Nous reprendrons là où nous en étions.
phrase_closing_wishes = Je vous souhaite tout le meilleur.

# What we cannot do here
phrase_impossible_here = Je regrette, nous ne pouvons pas faire cela ici.
phrase_impossible_other_office = Un autre service s’en occupe. Je cherche lequel et où il se trouve, et je vous écris.
phrase_impossible_12345 = Le 12345, la ligne de la ville, peut vous dire quel service s’en occupe. Il répond jour et nuit, en chinois et en anglais.
phrase_impossible_12367 = Pour les visas et les titres de séjour, appelez le 12367. Il répond jour et nuit, en chinois et en anglais.
phrase_impossible_decide = Ce n’est pas nous qui décidons, mais je peux vous aider à tout préparer.
phrase_impossible_lawyer = Je ne peux pas donner de conseils juridiques, mais je peux vous aider à trouver quelqu’un qui en donne.

# Privacy
phrase_privacy_who_reads = Dans notre bureau, seules les personnes qui travaillent pour ce service peuvent lire ce que vous écrivez.
phrase_privacy_no_sharing = Je ne transmets rien sans vous demander, sauf si quelqu’un est en danger ou si la loi l’exige.
phrase_privacy_why = J’ai besoin de ces informations seulement pour votre demande.
phrase_privacy_ask = Vous pouvez me demander à tout moment ce que nous conservons sur vous.
phrase_privacy_phone = Quelqu’un d’autre peut-il lire les messages sur votre téléphone ? Si oui, effacez-les du téléphone.

# Ready replies, two to four sentences each; the second word of a key is its group above
canned_greeting_first_answer = Bonjour ! Ici { $office }. C’est maintenant une personne qui vous répond. J’ai lu votre message et je m’en occupe ; j’aurai peut-être d’abord quelques questions. Si quelqu’un est en danger en ce moment, appelez le 110 (police), le 119 (pompiers) ou le 120 (ambulance).
canned_waiting_out_of_hours =
    Merci, votre message est bien arrivé. Notre bureau est fermé en ce moment ; une personne vous répondra à la réouverture.
    Horaires : { $hours }
    En cas d’urgence, appelez le 110 (police), le 119 (pompiers) ou le 120 (ambulance).
canned_waiting_slipped = Je vous avais promis une réponse et je n’ai pas tenu le délai. Je vous présente mes excuses. Je m’occupe toujours de votre demande. Je vous écrirai de nouveau demain au plus tard, même s’il n’y a encore rien de nouveau.
canned_waiting_handing_over = À partir de maintenant, une autre personne de l’équipe s’occupe de votre demande. Je lui transmets tout ce que vous m’avez écrit : vous n’aurez pas à le réexpliquer. Elle vous écrira ici.
canned_appointments_visit =
    Venez à notre bureau un matin de semaine, avec votre passeport.
    Adresse : { $address }
    Horaires : { $hours }
    Si vous ne pouvez pas venir, écrivez-moi ou appelez le { $phone }.
canned_appointments_interpreter = Je peux demander à quelqu’un d’interpréter, ici au bureau ou par téléphone. Quelle langue parlez-vous le mieux, et quand avez-vous le temps ? Vous pouvez aussi venir avec une personne de confiance.
canned_repairs_place_and_photo = Merci de nous prévenir. Où est-ce exactement ? Écrivez la résidence, le bâtiment, l’entrée et l’étage. Envoyez aussi une photo, si vous pouvez la prendre sans danger.
canned_housing_deposit = Je comprends que cette situation soit pénible. Envoyez-moi des photos de votre bail, du reçu de la caution et de ce que votre propriétaire et vous vous êtes écrit à ce sujet. Le bail doit dire quand la caution est rendue et ce qui peut en être déduit. Ensuite, nous verrons ensemble ce qu’il faut faire.
canned_housing_noise = Ce doit être pénible de ne pas pouvoir vous reposer. Écrivez à quelle heure le bruit commence et finit, et d’où il vient. Si vous le souhaitez, je demanderai au bureau de gestion de parler aux voisins. S’il y a du bruit en ce moment et que cela ne s’arrête pas, vous pouvez appeler le 110.
canned_police_registration =
    Si vous ne logez pas à l’hôtel, vous devez déclarer votre adresse au poste de police (派出所) dans les 24 heures qui suivent votre arrivée. C’est gratuit.
    Si vous louez, apportez votre passeport, votre bail, le numéro de téléphone du propriétaire et une copie de sa pièce d’identité.
    Gardez bien le formulaire : on vous le demandera pour tout visa ou titre de séjour.
canned_police_lost_passport = Déclarez d’abord la perte au poste de police le plus proche (派出所) et demandez un procès-verbal. Avec ce papier, l’administration des entrées et sorties (出入境管理局) atteste la perte, gratuitement et le jour même. Demandez ensuite un nouveau passeport à votre ambassade, puis un nouveau visa ou titre de séjour à l’administration des entrées et sorties. Si vous avez besoin d’aide en chemin, écrivez-moi.
canned_hospital_booking = Je peux prendre un rendez-vous à l’hôpital pour vous. Écrivez-moi ce qui ne va pas, quel jour vous convient et votre nom tel qu’il figure dans le passeport. Le jour venu, apportez le passeport. Si cela s’aggrave avant, n’attendez pas : allez aux urgences ou appelez le 120.
canned_consent_pass_on = Pour avancer, je voudrais transmettre votre demande aux personnes qui peuvent aider. Je transmets seulement votre nom, votre numéro de téléphone et l’objet de votre demande. Vous pouvez dire non ; nous chercherons alors ensemble une autre solution. Est-ce que cela vous convient, oui ou non ?
canned_comfort_violence = Vous avez bien fait de nous écrire. Ce qui vous arrive n’est pas votre faute. Si vous êtes en danger maintenant, appelez le 110 ; si vous ne pouvez pas parler, envoyez un SMS au 12110. Êtes-vous en sécurité en ce moment ? Ne répondez que lorsque vous pouvez le faire sans danger ; nous déciderons ensemble de chaque étape.
canned_comfort_distress = Merci de me l’avoir dit. Vous n’avez pas à porter cela sans aide. Si vous êtes en danger ou si vous craignez de vous faire du mal, appelez le 120 ou le 110 ; le 12356 est la ligne d’écoute en santé mentale. Y a-t-il quelqu’un qui peut rester avec vous maintenant ?
canned_closing_solved = J’ai fait tout ce que je pouvais, je vais donc clore votre dossier maintenant. S’il reste quelque chose, ou si le problème revient, écrivez-nous ici. Merci de votre confiance.
canned_impossible_other_office = Je regrette, nous ne pouvons pas faire cela dans notre bureau. Le 12345, la ligne de la ville, peut vous dire quel service s’en occupe ; pour les visas et les titres de séjour, appelez le 12367. Les deux répondent jour et nuit, en chinois et en anglais. Si vous le souhaitez, je vous aiderai à préparer l’appel.
