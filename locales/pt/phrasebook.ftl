# Sentences that staff choose in the console and that residents read in their own language: phrases (phrase_) and ready replies (canned_).
# Each stands alone as one message, and is sent as it stands: a changed sentence is no longer one of these. Writer and reader may be of any gender.
# $office, $phone, $address and $hours as in person.ftl; there are no other values.

# Greeting
phrase_greeting_hello = Olá! Aqui é { $office }. Agora quem responde é uma pessoa.
phrase_greeting_person = Sou uma pessoa, não uma máquina.
phrase_greeting_welcome = Damos as boas-vindas ao bairro! Pergunte à vontade tudo o que quiser saber.
phrase_greeting_read = Li a sua mensagem e vou tratar disso agora.
phrase_greeting_thanks_waiting = Agradeço a sua paciência.
phrase_greeting_own_language = Escreva na sua própria língua. Eu leio a tradução, por isso frases curtas ajudam.

# Asking
phrase_asking_what_happened = O que aconteceu? Conte com as suas próprias palavras, por favor.
phrase_asking_since_when = Desde quando está assim?
phrase_asking_where = Onde é exatamente? Escreva, por favor, o condomínio, o prédio, a entrada, o andar e o número do apartamento.
phrase_asking_hurt = Alguém se feriu?
phrase_asking_safe = Está em segurança agora?
phrase_asking_may_call = Posso ligar para você?
phrase_asking_which_number = Para que número posso ligar?
phrase_asking_when_call = A que horas é melhor eu ligar?
phrase_asking_household = Quem mora com você em casa?
phrase_asking_children = Há crianças com você?
phrase_asking_how_address = Como prefere que eu chame você?
phrase_asking_languages = Que línguas você fala?
phrase_asking_told_already = Já contou isto a mais alguém, por exemplo à administração do condomínio, ao proprietário ou à polícia?
phrase_asking_wish = O que mais ajudaria você neste momento?
phrase_asking_again = Não sei se entendi bem. Pode dizer de novo com outras palavras, por favor?

# Documents
phrase_documents_photo = Envie, por favor, uma foto do documento. A página inteira deve aparecer e estar legível.
phrase_documents_notice = Envie, por favor, uma foto da carta ou do aviso que recebeu.
phrase_documents_passport = Envie, por favor, uma foto da página do passaporte que tem a sua foto, ou escreva só o número do passaporte.
phrase_documents_lease = Envie, por favor, fotos do seu contrato de aluguel (arrendamento), todas as páginas.
phrase_documents_registration = Envie, por favor, uma foto do seu formulário de declaração na polícia (临时住宿登记表).
phrase_documents_cover = Pode tapar na foto tudo o que não for necessário para isto.
phrase_documents_no_bank_cards = Por favor, não envie cartões de banco, códigos nem senhas. Nunca precisamos deles.

# Appointments
phrase_appointments_morning = Venha, por favor, ao nosso escritório numa manhã de segunda a sexta-feira e traga o passaporte.
phrase_appointments_address = Estamos aqui: { $address }. Horário: { $hours }.
phrase_appointments_bring = Traga, por favor, o passaporte, o contrato de aluguel (arrendamento) e o formulário de declaração: os originais e uma cópia de cada um.
phrase_appointments_ticket = Ao chegar, tire uma senha com número (取号) e espere até chamarem.
phrase_appointments_interpreter = Haverá alguém para interpretar.
phrase_appointments_which_day = Que dia e que hora são bons para você?
phrase_appointments_cannot_come = Se não puder vir, escreva para mim ou ligue para { $phone }. Vamos encontrar outro dia.
phrase_appointments_go_together = Se quiser, posso ir com você.

# Repairs
phrase_repairs_reported = Já avisei a administração do condomínio.
phrase_repairs_lift = O elevador está em reparação. Aviso quando voltar a funcionar.
phrase_repairs_water_off = A água vai ser cortada por algum tempo por causa de obras. Encha antes algumas panelas ou garrafas, por favor.
phrase_repairs_power_off = A luz vai ser cortada por algum tempo por causa de obras. Carregue antes o telefone, por favor.
phrase_repairs_today = Hoje alguém vai ver o problema.
phrase_repairs_tomorrow = Amanhã alguém vai ver o problema.
phrase_repairs_access = Por favor, garanta que haja alguém em casa para abrir a porta e deixe algum espaço em volta do que precisa de reparação.
phrase_repairs_fixed = Já foi reparado?

# Housing, landlord, deposit
phrase_housing_deposit_paid = Quanto pagou de caução e ainda tem o recibo?
phrase_housing_reason = Que razão o proprietário dá para não devolver a caução?
phrase_housing_lease_terms = Veja, por favor, o seu contrato. Ele deve dizer quando a caução é devolvida e o que pode ser descontado.
phrase_housing_photos = Antes de entregar as chaves, tire fotos da casa inteira e dos medidores (contadores).
phrase_housing_keep = Guarde todas as mensagens e recibos. Eles mostram o que foi combinado.
phrase_housing_sign = Por favor, não assine nada que não entenda. Antes, podemos ler com você.
phrase_housing_talk = Quer que eu fale com o proprietário junto com você?
phrase_housing_entry = O proprietário não pode entrar em casa sem o seu consentimento.

# School
phrase_school_age = Que idade tem a criança e em que ano da escola está agora?
phrase_school_chinese = A criança fala um pouco de chinês?
phrase_school_kind = Você procura uma escola pública ou uma escola internacional?
phrase_school_papers = É bom ter prontos: o passaporte e o visto ou autorização de residência da criança, um comprovante do seu trabalho, um comprovante de endereço e a caderneta de vacinas.
phrase_school_ask = Vou perguntar à escola e escrevo o que me disserem.

# Hospital
phrase_hospital_book = Posso marcar uma consulta no hospital para você. Que dia é bom?
phrase_hospital_complaints = O que está sentindo e desde quando?
phrase_hospital_booked = A consulta está marcada. Leve o passaporte e, ao chegar ao hospital, tire primeiro uma senha com número (取号).
phrase_hospital_fasting = Este exame é feito em jejum. Por favor, não coma nada antes de ir.
phrase_hospital_medicines = Que remédios toma e tem alguma alergia?
phrase_hospital_price = Os departamentos internacionais (国际医疗部) são mais caros do que os normais. É melhor perguntar o preço antes.
phrase_hospital_worse = Só um médico ou uma médica pode avaliar isto. Se piorar, vá ao pronto-socorro (urgências) ou ligue para o 120.

# Money and fees
phrase_money_free = É gratuito. Não precisa pagar nada.
phrase_money_costs = Isto é pago. Pergunte quanto custa antes de pagar, por favor.
phrase_money_receipt = Guarde o recibo, por favor.
phrase_money_paid_how = Como pagou: em dinheiro, por transferência ou com o telefone?
phrase_money_never_ask = Nunca pedimos que nos pague nem que nos envie dinheiro. Se alguém fizer isso em nosso nome, não pague e avise-nos.
phrase_money_short = Se o dinheiro está curto neste momento, diga-me. Procuramos uma solução com você.

# Police and registration
phrase_police_registered = O endereço onde mora agora está declarado na polícia?
phrase_police_24_hours = Quando mudar de endereço, faça a declaração na polícia do bairro até 24 horas depois. É gratuito.
phrase_police_bring = Leve o passaporte, o contrato de aluguel (arrendamento), o telefone do proprietário e uma cópia do documento de identidade dele.
phrase_police_again = Depois de uma mudança, ou com novo passaporte, visto ou autorização de residência, é preciso declarar de novo.
phrase_police_keep_form = Guarde bem o formulário de declaração. Ele é pedido em todos os pedidos de visto ou de autorização de residência.
phrase_police_late = Se não declarou a tempo, vá assim que puder. Posso ajudar você a explicar.
phrase_police_permit_until = Até que data vale o seu visto ou autorização de residência?
phrase_police_report = Já comunicou à polícia e recebeu algum papel?
phrase_police_call_now = Ligue agora para o 110, por favor. Há intérpretes que podem ajudar na chamada.

# Waiting and honesty
phrase_waiting_moment = Um momento, por favor. Vou ver isso agora.
phrase_waiting_colleague = Preciso consultar os colegas sobre isto.
phrase_waiting_tomorrow = Volto a escrever até amanhã.
phrase_waiting_no_news = Ainda não há novidades, mas não me esqueci de você.
phrase_waiting_longer = Isto demora mais do que prometi. Peço desculpa.
phrase_waiting_unknown = Ainda não sei, mas vou descobrir.
phrase_waiting_no_promise = Não posso prometer que dê certo, mas vou fazer o que puder.
phrase_waiting_mistake = Foi um erro meu, e peço desculpa. Vou corrigir.

# Consent
phrase_consent_property = Posso dar o seu nome e o seu número de telefone à administração do condomínio?
phrase_consent_police = Posso dar o seu nome e o seu número de telefone ao posto de polícia?
phrase_consent_hospital = Posso dar o seu nome e o seu número de telefone ao hospital?
phrase_consent_landlord = Posso falar disto com o proprietário e dizer o seu nome?
phrase_consent_what = Só serão passados o seu nome, o seu número de telefone e o assunto, mais nada.
phrase_consent_say_no = Pode dizer que não. Ajudo você da mesma forma, no que puder.
phrase_consent_take_back = Pode mudar de ideia a qualquer momento. A partir daí, não passo mais nada.
phrase_consent_answer = Concorda? Responda sim ou não, por favor.

# Comfort
phrase_comfort_not_your_fault = Isto não é culpa sua.
phrase_comfort_glad = Que bom que você nos escreveu.
phrase_comfort_not_alone = Não precisa passar por isto sem ajuda. Estamos com você.
phrase_comfort_hard = Isto deve ser muito difícil para você.
phrase_comfort_time = Leve o tempo que precisar. Não há pressa.
phrase_comfort_believe = Acredito em você.
phrase_comfort_step_by_step = Vamos com você, um passo de cada vez.
phrase_comfort_thanks_telling = Agradeço por me contar isso.

# Closing
phrase_closing_anything_else = Posso ajudar em mais alguma coisa?
phrase_closing_close = Vou encerrar o seu caso agora. Se ainda faltar alguma coisa, é só escrever.
phrase_closing_any_time = Pode escrever para nós a qualquer hora.
phrase_closing_worked_out = Que bom que deu certo.
phrase_closing_silence = Há algum tempo não tenho notícias suas. Ainda precisa de ajuda?
phrase_closing_number = Se isto voltar a acontecer, envie o número do seu caso e continuamos a partir daí.
phrase_closing_wishes = Desejo tudo de bom para você.

# What we cannot do here
phrase_impossible_here = Lamento, não podemos fazer isto aqui.
phrase_impossible_other_office = Quem trata disto é outro serviço. Vou descobrir qual é e onde fica, e escrevo para você.
phrase_impossible_12345 = O 12345, a linha da cidade, pode dizer que serviço trata disto. Atende dia e noite, em chinês e inglês.
phrase_impossible_12367 = Para vistos e autorizações de residência, ligue para o 12367. Atende dia e noite, em chinês e inglês.
phrase_impossible_decide = A decisão não é nossa, mas posso ajudar você a preparar tudo.
phrase_impossible_lawyer = Não posso dar conselhos jurídicos, mas posso ajudar você a encontrar quem dê.

# Privacy
phrase_privacy_who_reads = No nosso escritório, só quem trabalha neste serviço pode ler o que você escreve.
phrase_privacy_no_sharing = Não passo nada adiante sem perguntar a você, a não ser que alguém esteja em perigo ou a lei o exija.
phrase_privacy_why = Preciso destes dados só para o seu pedido.
phrase_privacy_ask = Pode perguntar a qualquer momento o que guardamos sobre você.
phrase_privacy_phone = Mais alguém pode ler as mensagens no seu telefone? Se sim, apague-as do telefone.

# Ready replies, two to four sentences each; the second word of a key is its group above
canned_greeting_first_answer = Olá! Aqui é { $office }. Agora quem responde é uma pessoa: li a sua mensagem e vou tratar do assunto; talvez antes tenha algumas perguntas. Se alguém está em perigo agora, ligue para o 110 (polícia), o 119 (bombeiros) ou o 120 (ambulância).
canned_waiting_out_of_hours =
    Agradecemos a sua mensagem, ela chegou até nós. O nosso escritório está fechado agora; quando voltar a abrir, uma pessoa vai responder.
    Horário: { $hours }
    Em caso de emergência, ligue para o 110 (polícia), o 119 (bombeiros) ou o 120 (ambulância).
canned_waiting_slipped = Prometi uma resposta e não cumpri o prazo. Peço desculpa. O seu pedido continua nas minhas mãos. Volto a escrever até amanhã, mesmo que ainda não haja novidades.
canned_waiting_handing_over = A partir de agora, outra pessoa do nosso escritório vai tratar do seu pedido. Vou passar tudo o que você me escreveu; não precisa explicar de novo. Essa pessoa vai escrever aqui.
canned_appointments_visit =
    Venha, por favor, ao nosso escritório numa manhã de segunda a sexta-feira e traga o passaporte.
    Endereço: { $address }
    Horário: { $hours }
    Se não puder vir, escreva para mim ou ligue para { $phone }.
canned_appointments_interpreter = Posso pedir a alguém que interprete, aqui no escritório ou por telefone. Que língua você fala melhor e quando tem tempo? Também pode vir com alguém da sua confiança.
canned_repairs_place_and_photo = Que bom que nos avisou. Onde é exatamente? Escreva, por favor, o condomínio, o prédio, a entrada e o andar. Envie também uma foto, se puder tirá-la sem perigo.
canned_housing_deposit = Lamento que esteja com este problema. Envie-me, por favor, fotos do contrato, do recibo da caução e do que você e o proprietário escreveram sobre isto. O contrato deve dizer quando a caução é devolvida e o que pode ser descontado. Depois vemos com você o que fazer.
canned_housing_noise = Lamento que não consiga descansar. Escreva, por favor, a que horas o barulho começa e acaba e de onde vem. Se quiser, peço à administração do condomínio que fale com os vizinhos. Se há barulho agora e não para, pode ligar para o 110.
canned_police_registration =
    Se não estiver num hotel, precisa declarar o endereço no posto de polícia (派出所) até 24 horas depois da chegada. É gratuito.
    Se mora em casa alugada, leve o passaporte, o contrato, o telefone do proprietário e uma cópia do documento de identidade dele.
    Guarde o formulário: ele é pedido em todos os pedidos de visto ou de autorização de residência.
canned_police_lost_passport = Primeiro, comunique a perda no posto de polícia mais próximo (派出所) e peça um papel que a confirme. Com esse papel, a administração de entrada e saída (出入境管理局) confirma a perda, de graça e no mesmo dia. Depois peça um novo passaporte à sua embaixada e, em seguida, um novo visto ou autorização na administração de entrada e saída. Se precisar de ajuda pelo caminho, escreva para mim.
canned_hospital_booking = Posso marcar uma consulta no hospital para você. Escreva o que está sentindo, que dia é bom e o seu nome como está no passaporte. No dia, leve o passaporte. Se piorar antes disso, não espere: vá ao pronto-socorro (urgências) ou ligue para o 120.
canned_consent_pass_on = Para avançar, gostaria de passar o seu pedido a quem pode ajudar. Só serão passados o seu nome, o seu número de telefone e o assunto. Pode dizer que não; nesse caso, procuramos outro caminho com você. Concorda, sim ou não?
canned_comfort_violence = Que bom que você nos escreveu. Nada disto é culpa sua. Se está em perigo agora, ligue para o 110; se não puder falar, envie um SMS para o 12110. Está em segurança neste momento? Responda só quando puder fazê-lo sem perigo; cada passo será decidido em conjunto.
canned_comfort_distress = Agradeço por me contar isso. Não precisa carregar isto sem ajuda. Se está em perigo ou tem medo de se machucar, ligue para o 120 ou o 110; o 12356 é a linha de saúde mental. Há alguém que possa ficar com você agora?
canned_closing_solved = Fiz tudo o que podia, por isso vou encerrar o seu caso agora. Se ainda faltar alguma coisa ou se o problema voltar, é só escrever aqui. Agradeço a sua confiança.
canned_impossible_other_office = Lamento, não podemos fazer isto no nosso escritório. O 12345, a linha da cidade, pode dizer que serviço trata disto; para vistos e autorizações de residência, ligue para o 12367. Os dois atendem dia e noite, em chinês e inglês. Se quiser, ajudo você a preparar a ligação.
