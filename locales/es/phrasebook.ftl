# Sentences that staff choose in the console and that residents read in their own language: phrases (phrase_) and ready replies (canned_).
# Each stands alone as one message, and is sent as it stands: a changed sentence is no longer one of these. Writer and reader may be of any gender.
# $office, $phone, $address and $hours as in person.ftl; there are no other values.

# Greeting
phrase_greeting_hello = ¡Hola! Ahora le escribe una persona desde { $office }.
phrase_greeting_person = Soy una persona, no una máquina.
phrase_greeting_welcome = ¡Le damos la bienvenida al barrio! Pregunte con confianza todo lo que quiera saber.
phrase_greeting_read = He leído su mensaje y ya me estoy ocupando de ello.
phrase_greeting_thanks_waiting = Gracias por esperar.
phrase_greeting_own_language = Escriba en su propio idioma. Yo leo la traducción, por eso las frases cortas me ayudan.

# Asking
phrase_asking_what_happened = ¿Qué ha pasado? Cuéntemelo con sus propias palabras, por favor.
phrase_asking_since_when = ¿Desde cuándo está así?
phrase_asking_where = ¿Dónde es exactamente? Escriba, por favor, el conjunto residencial, el edificio, la entrada, el piso y el número de la vivienda.
phrase_asking_hurt = ¿Hay alguien herido?
phrase_asking_safe = ¿Está en un lugar seguro ahora?
phrase_asking_may_call = ¿Puedo llamarle por teléfono?
phrase_asking_which_number = ¿A qué número puedo llamarle?
phrase_asking_when_call = ¿A qué hora le viene bien que llame?
phrase_asking_household = ¿Quién vive con usted en casa?
phrase_asking_children = ¿Hay niños con usted?
phrase_asking_how_address = ¿Cómo quiere que le llame?
phrase_asking_languages = ¿Qué idiomas habla?
phrase_asking_told_already = ¿Se lo ha contado ya a alguien más, por ejemplo a la administración del edificio, al propietario o a la policía?
phrase_asking_wish = ¿Qué le ayudaría más en este momento?
phrase_asking_again = No sé si he entendido bien. ¿Puede decirlo otra vez con otras palabras, por favor?

# Documents
phrase_documents_photo = Envíe, por favor, una foto del documento. Debe verse la página entera y leerse bien.
phrase_documents_notice = Envíe, por favor, una foto de la carta o del aviso que ha recibido.
phrase_documents_passport = Envíe, por favor, una foto de la página del pasaporte donde está su foto, o escriba solo el número del pasaporte.
phrase_documents_lease = Envíe, por favor, fotos de su contrato de alquiler, todas las páginas.
phrase_documents_registration = Envíe, por favor, una foto de su formulario de registro en la policía (临时住宿登记表).
phrase_documents_cover = En la foto puede tapar todo lo que no haga falta para esto.
phrase_documents_no_bank_cards = Por favor, no envíe tarjetas bancarias, números PIN ni contraseñas. Nunca los necesitamos.

# Appointments
phrase_appointments_morning = Venga, por favor, a nuestra oficina una mañana de lunes a viernes y traiga su pasaporte.
phrase_appointments_address = Estamos aquí: { $address }. Horario: { $hours }.
phrase_appointments_bring = Traiga, por favor, su pasaporte, su contrato de alquiler y el formulario de registro: los originales y una copia de cada uno.
phrase_appointments_ticket = Al llegar, tome un número (取号) y espere a que lo llamen.
phrase_appointments_interpreter = Habrá alguien que interprete para usted.
phrase_appointments_which_day = ¿Qué día y a qué hora le viene bien?
phrase_appointments_cannot_come = Si no puede venir, escríbame o llame al { $phone }. Buscaremos otro día.
phrase_appointments_go_together = Si quiere, puedo ir con usted.

# Repairs
phrase_repairs_reported = Ya he avisado a la administración del edificio.
phrase_repairs_lift = Están reparando el ascensor. Le escribiré cuando vuelva a funcionar.
phrase_repairs_water_off = Van a cortar el agua un tiempo por reparaciones. Llene antes unas ollas o botellas, por favor.
phrase_repairs_power_off = Van a cortar la luz un tiempo por reparaciones. Cargue antes el teléfono, por favor.
phrase_repairs_today = Hoy irá alguien a verlo.
phrase_repairs_tomorrow = Mañana irá alguien a verlo.
phrase_repairs_access = Procure que haya alguien en casa para abrir la puerta y deje algo de espacio alrededor de lo que hay que reparar, por favor.
phrase_repairs_fixed = ¿Ya está arreglado?

# Housing, landlord, deposit
phrase_housing_deposit_paid = ¿Cuánto pagó de depósito y conserva todavía el recibo?
phrase_housing_reason = ¿Qué razón da el propietario para no devolver el depósito?
phrase_housing_lease_terms = Mire, por favor, su contrato de alquiler. Debe decir cuándo se devuelve el depósito y qué se puede descontar.
phrase_housing_photos = Antes de entregar las llaves, haga fotos de todas las habitaciones y de los contadores.
phrase_housing_keep = Guarde todos los mensajes y recibos. Muestran lo que se acordó.
phrase_housing_sign = Por favor, no firme nada que no entienda. Antes podemos leerlo con usted.
phrase_housing_talk = ¿Quiere que hable con el propietario junto con usted?
phrase_housing_entry = El propietario no puede entrar en la vivienda sin su consentimiento.

# School
phrase_school_age = ¿Qué edad tiene su hijo o hija y en qué curso está ahora?
phrase_school_chinese = ¿Habla su hijo o hija algo de chino?
phrase_school_kind = ¿Busca una escuela pública o una escuela internacional?
phrase_school_papers = Conviene tener listos: el pasaporte y el visado (visa) o permiso de residencia de su hijo o hija, un comprobante de su trabajo, un comprobante de domicilio y la cartilla de vacunación.
phrase_school_ask = Preguntaré en la escuela y le escribiré lo que me digan.

# Hospital
phrase_hospital_book = Puedo pedirle cita en el hospital. ¿Qué día le viene bien?
phrase_hospital_complaints = ¿Qué le pasa y desde cuándo?
phrase_hospital_booked = Ya tiene cita. Lleve su pasaporte y, al llegar al hospital, tome primero un número (取号).
phrase_hospital_fasting = Esta prueba se hace en ayunas. Por favor, no coma nada antes de ir.
phrase_hospital_medicines = ¿Qué medicamentos toma y tiene alguna alergia?
phrase_hospital_price = Los departamentos internacionales (国际医疗部) cuestan más que los normales. Es mejor preguntar antes el precio.
phrase_hospital_worse = Esto solo puede valorarlo el personal médico. Si empeora, vaya a urgencias o llame al 120.

# Money and fees
phrase_money_free = Es gratis. No tiene que pagar nada.
phrase_money_costs = Esto no es gratis. Pregunte cuánto cuesta antes de pagar, por favor.
phrase_money_receipt = Guarde el recibo, por favor.
phrase_money_paid_how = ¿Cómo pagó: en efectivo, por transferencia o con el teléfono?
phrase_money_never_ask = Nunca le pedimos que nos pague ni que nos envíe dinero. Si alguien lo hace en nuestro nombre, no pague y avísenos.
phrase_money_short = Si en este momento le falta dinero, dígamelo. Buscaremos una solución con usted.

# Police and registration
phrase_police_registered = ¿Está registrada en la policía la dirección donde vive ahora?
phrase_police_24_hours = Cuando se mude a otra dirección, regístrese en la policía del lugar en un plazo de 24 horas. Es gratis.
phrase_police_bring = Lleve su pasaporte, su contrato de alquiler, el teléfono del propietario y una copia de su documento de identidad.
phrase_police_again = Después de una mudanza, o con un nuevo pasaporte, visado (visa) o permiso de residencia, tiene que registrarse otra vez.
phrase_police_keep_form = Guarde bien el formulario de registro. Se lo pedirán para cualquier visado (visa) o permiso de residencia.
phrase_police_late = Si no se registró a tiempo, vaya lo antes posible. Puedo ayudarle a explicarlo.
phrase_police_permit_until = ¿Hasta qué fecha vale su visado (visa) o permiso de residencia?
phrase_police_report = ¿Lo ha denunciado a la policía y le dieron algún papel?
phrase_police_call_now = Llame ahora al 110, por favor. Hay intérpretes que pueden ayudar por teléfono.

# Waiting and honesty
phrase_waiting_moment = Un momento, por favor. Lo estoy mirando.
phrase_waiting_colleague = Esto lo tengo que consultar con mi equipo.
phrase_waiting_tomorrow = Le escribiré otra vez mañana a más tardar.
phrase_waiting_no_news = Todavía no hay novedades, pero no me he olvidado de usted.
phrase_waiting_longer = Esto tarda más de lo que le prometí. Lo siento.
phrase_waiting_unknown = Todavía no lo sé, pero lo averiguaré.
phrase_waiting_no_promise = No puedo prometerle que funcione, pero haré todo lo posible.
phrase_waiting_mistake = Ha sido un error mío y lo siento. Lo voy a corregir.

# Consent
phrase_consent_property = ¿Puedo dar su nombre y su número de teléfono a la administración del edificio?
phrase_consent_police = ¿Puedo dar su nombre y su número de teléfono a la comisaría?
phrase_consent_hospital = ¿Puedo dar su nombre y su número de teléfono al hospital?
phrase_consent_landlord = ¿Puedo hablar de esto con el propietario y decirle su nombre?
phrase_consent_what = Solo se comunicarán su nombre, su número de teléfono y de qué se trata, nada más.
phrase_consent_say_no = Puede decir que no. Le ayudaré igualmente en todo lo que pueda.
phrase_consent_take_back = Puede cambiar de opinión en cualquier momento. Desde entonces no comunicaré nada más.
phrase_consent_answer = ¿Le parece bien? Responda sí o no, por favor.

# Comfort
phrase_comfort_not_your_fault = Esto no es culpa suya.
phrase_comfort_glad = Me alegra que nos haya escrito.
phrase_comfort_not_alone = No tiene que pasar por esto a solas. Estamos con usted.
phrase_comfort_hard = Esto tiene que ser muy difícil para usted.
phrase_comfort_time = Tómese todo el tiempo que necesite. No hay prisa.
phrase_comfort_believe = Le creo.
phrase_comfort_step_by_step = Iremos paso a paso, siempre con usted.
phrase_comfort_thanks_telling = Gracias por contármelo.

# Closing
phrase_closing_anything_else = ¿Puedo ayudarle en algo más?
phrase_closing_close = Voy a cerrar su caso ahora. Si queda algo pendiente, escríbanos.
phrase_closing_any_time = Puede escribirnos en cualquier momento.
phrase_closing_worked_out = Me alegra que haya salido bien.
phrase_closing_silence = Hace tiempo que no sé de usted. ¿Todavía necesita ayuda?
phrase_closing_number = Si vuelve a ocurrir, envíenos el número de su caso y seguiremos desde ahí.
phrase_closing_wishes = Le deseo todo lo mejor.

# What we cannot do here
phrase_impossible_here = Lo siento, esto no lo podemos hacer aquí.
phrase_impossible_other_office = De esto se ocupa otra oficina. Averiguaré cuál es y dónde está, y le escribiré.
phrase_impossible_12345 = En el 12345, la línea de la ciudad, le dirán qué oficina se ocupa de esto. Atienden día y noche, en chino y en inglés.
phrase_impossible_12367 = Para visados (visas) y permisos de residencia, llame al 12367. Atienden día y noche, en chino y en inglés.
phrase_impossible_decide = La decisión no es nuestra, pero puedo ayudarle a prepararlo todo.
phrase_impossible_lawyer = No puedo dar consejos jurídicos, pero puedo ayudarle a encontrar a alguien que los dé.

# Privacy
phrase_privacy_who_reads = En nuestra oficina, solo el personal de este servicio puede leer lo que usted escribe.
phrase_privacy_no_sharing = No comunico nada sin preguntarle, salvo si alguien está en peligro o la ley lo exige.
phrase_privacy_why = Necesito estos datos solo para su solicitud.
phrase_privacy_ask = Puede preguntarme en cualquier momento qué datos suyos guardamos.
phrase_privacy_phone = ¿Puede alguien más leer los mensajes en su teléfono? Si es así, bórrelos del teléfono.

# Ready replies, two to four sentences each; the second word of a key is its group above
canned_greeting_first_answer = ¡Hola! Ahora le escribe una persona desde { $office }. He leído su mensaje y me ocuparé de ello; quizá tenga que hacerle antes algunas preguntas. Si alguien está en peligro ahora, llame al 110 (policía), al 119 (bomberos) o al 120 (ambulancia).
canned_waiting_out_of_hours =
    Gracias, su mensaje nos ha llegado. La oficina está cerrada ahora; cuando vuelva a abrir, le responderá una persona.
    Horario: { $hours }
    En una emergencia, llame al 110 (policía), al 119 (bomberos) o al 120 (ambulancia).
canned_waiting_slipped = Le prometí una respuesta y no he cumplido a tiempo. Lo siento. Sigo ocupándome de su solicitud. Le escribiré otra vez mañana a más tardar, aunque todavía no haya novedades.
canned_waiting_handing_over = Desde ahora se ocupará de su solicitud otra persona de nuestro equipo. Le pasaré todo lo que usted me ha escrito, así que no tendrá que explicarlo de nuevo. Le escribirá aquí.
canned_appointments_visit =
    Venga, por favor, a nuestra oficina una mañana de lunes a viernes y traiga su pasaporte.
    Dirección: { $address }
    Horario: { $hours }
    Si no puede venir, escríbame o llame al { $phone }.
canned_appointments_interpreter = Puedo buscar a alguien que interprete, aquí en la oficina o por teléfono. ¿Qué idioma habla mejor y cuándo tiene tiempo? También puede venir con alguien de su confianza.
canned_repairs_place_and_photo = Gracias por avisarnos. ¿Dónde es exactamente? Escriba, por favor, el conjunto residencial, el edificio, la entrada y el piso. Envíe también una foto, si puede hacerla sin peligro.
canned_housing_deposit = Lamento que tenga este problema. Envíeme, por favor, fotos del contrato de alquiler, del recibo del depósito y de lo que usted y el propietario se han escrito sobre esto. El contrato debe decir cuándo se devuelve el depósito y qué se puede descontar. Después veremos con usted qué hacer.
canned_housing_noise = Lamento que no pueda descansar. Escriba, por favor, a qué hora empieza y termina el ruido y de dónde viene. Si quiere, pediré a la administración del edificio que hable con los vecinos. Si hay ruido ahora mismo y no para, puede llamar al 110.
canned_police_registration =
    Si no se aloja en un hotel, tiene que registrarse en la comisaría del barrio (派出所) en las 24 horas siguientes a su llegada. Es gratis.
    Si alquila, lleve su pasaporte, su contrato, el teléfono del propietario y una copia de su documento de identidad.
    Guarde el formulario: se lo pedirán para cualquier visado (visa) o permiso de residencia.
canned_police_lost_passport = Primero avise en la comisaría más cercana (派出所) y pida un papel que lo confirme. Con ese papel, la administración de entrada y salida (出入境管理局) le da la constancia de pérdida, gratis y el mismo día. Después pida un pasaporte nuevo a su embajada y, más tarde, un nuevo visado (visa) o permiso en la administración de entrada y salida. Si necesita ayuda por el camino, escríbame.
canned_hospital_booking = Puedo pedirle cita en el hospital. Escríbame qué le pasa, qué día le viene bien y su nombre tal como está en el pasaporte. Ese día, lleve el pasaporte. Si antes empeora, no espere: vaya a urgencias o llame al 120.
canned_consent_pass_on = Para seguir adelante, quisiera pasar su solicitud a quienes pueden ayudar. Solo se comunicarán su nombre, su número de teléfono y de qué se trata. Puede decir que no; entonces buscaremos con usted otro camino. ¿Le parece bien, sí o no?
canned_comfort_violence = Me alegra que nos haya escrito. Lo que le está pasando no es culpa suya. Si está en peligro ahora, llame al 110; si no puede hablar, envíe un SMS al 12110. ¿Está en un lugar seguro? Responda solo cuando pueda hacerlo sin peligro; cada paso lo decidiremos con usted.
canned_comfort_distress = Gracias por contármelo. No tiene que cargar con esto a solas. Si está en peligro o teme hacerse daño, llame al 120 o al 110; el 12356 es la línea de salud mental. ¿Hay alguien que pueda estar con usted ahora?
canned_closing_solved = He hecho todo lo que estaba en mi mano, así que voy a cerrar su caso ahora. Si queda algo pendiente o el problema vuelve, escríbanos aquí. Gracias por su confianza.
canned_impossible_other_office = Lo siento, esto no lo podemos hacer en nuestra oficina. En el 12345, la línea de la ciudad, le dirán qué oficina se ocupa; para visados (visas) y permisos de residencia, llame al 12367. En los dos atienden día y noche, en chino y en inglés. Si quiere, le ayudo a preparar la llamada.
