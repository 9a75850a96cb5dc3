# Lo que dice el servicio sobre los casos que lleva una persona.
case_due_hours = en un plazo de { $hours ->
        [one] una hora
       *[other] { $hours } horas
    }
case_due_day = a más tardar el { $weekday } { $date } a las { $time }
case_opened = Su caso tiene el número { $number }. Una persona leerá sus mensajes y le responderá aquí { $due }.
case_languages = Nuestro personal lee chino e inglés. Puede seguir escribiendo en su idioma.
case_opened_urgent = También he avisado a nuestro personal de que es urgente (caso { $number }). Una persona lo leerá { $due }. Si hay peligro ahora, no espere: llame.
case_not_understood = Lo siento, sigo sin entenderle. He pasado sus mensajes a una persona.
case_ask_place = ¿Dónde está exactamente? Escriba el edificio, el piso o la calle, o envíe la ubicación. Una foto también ayuda.
case_place_kept = Gracias, he anotado el lugar para nuestro personal.
case_contact = También puede llamarnos: { $phone } ({ $hours }).
case_joined = Esto forma parte ahora de su caso { $number }. Una persona le responderá aquí { $due }.
case_reopened = Su caso { $number } está abierto de nuevo. Una persona le responderá aquí { $due }.
case_opened_by_staff = Nuestro personal ha abierto para usted el caso { $number } y le escribirá aquí.
case_without_number = He pasado su mensaje a nuestro personal, pero todavía no he podido darle un número. Lo recibirá aquí en cuanto todo vuelva a funcionar.
case_arrived = Su mensaje ha llegado. Una persona lo leerá y le responderá aquí.
case_back = El asistente le responde de nuevo. Su caso { $number } sigue abierto, y nuestro personal también le responderá aquí.
case_late = Le pedimos disculpas: no hemos cumplido el plazo que le prometimos para su caso { $number }. No está olvidado; nuestro personal ve que va con retraso. Si no puede esperar, llame: { $phone } ({ $hours }).
case_resolved = Su caso { $number } ha terminado. El asistente le responde de nuevo. Si algo no está resuelto, pulse el botón o envíe el número { $number } en cualquier momento.
case_rate = ¿Qué le ha parecido nuestra ayuda en el caso { $number }?
case_rated = Gracias por decírnoslo.
case_rated_bad = Gracias por su franqueza. Si algo no está resuelto, podemos abrir el caso de nuevo.
case_state_new = Su caso { $number } ha llegado. Una persona le responderá { $due }.
case_state_open = Una persona está trabajando en su caso { $number }.
case_state_waiting = En su caso { $number }, nuestro personal espera su respuesta.
case_state_referred = Con su consentimiento, su caso { $number } también está en manos de otra organización. Nuestro personal lo sigue de cerca.
case_unknown = No encuentro ningún caso suyo con este número. Compruébelo, por favor. Si lo empezó en otro canal, escriba primero allí «vincular» para unir los dos.
case_privately = Envíeme el número en privado, por favor, no en un grupo: aquí todos podrían leerlo.
case_elsewhere = La respuesta llegará al canal donde empezó este caso. Para hablar con una persona aquí, pulse el botón.
referral_question = Para su caso { $number } nos gustaría pedir ayuda a otra organización: { $organisation }. Motivo: { $purpose }. Si está de acuerdo, le pasaremos lo que usted ha escrito en este caso y cómo contactarle. Si no está de acuerdo, no pasaremos nada. ¿Está de acuerdo?
referral_named = { $translation } (nombre original: { $original })
referral_agreed = Gracias. Nos pondremos en contacto con { $organisation } y le avisaremos.
referral_declined = De acuerdo, no se pasará nada. Nuestro personal sigue ayudándole.
button_back_to_assistant = Volver al asistente
button_reopen_case = No está resuelto
button_rate_good = Buena
button_rate_fair = Regular
button_rate_bad = Mala
button_consent_yes = Sí, de acuerdo
button_consent_no = No
