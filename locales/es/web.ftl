# La página del residente y la ventana de chat.
web_title = Pregunte a Linli
web_subtitle = { $place }
web_log_label = Conversación
web_placeholder = Escriba en su idioma…
web_input_label = Su mensaje
web_send = Enviar
web_language = Idioma
web_language_search = Buscar idioma
web_suggestions = Respuestas sugeridas
web_welcome = ¡Hola! ¿Qué desea saber? Escriba en su propio idioma.
web_sending = Enviando…
web_sent = Enviado
web_not_sent = No se ha enviado. Toque para reintentar.
web_typing = Linli está escribiendo…
web_offline = Sin conexión. Su mensaje queda guardado y se enviará cuando vuelva la conexión.
web_online = Ya tiene conexión de nuevo.
web_today = Hoy
web_yesterday = Ayer
web_you = Usted
web_assistant = Linli
web_staff = Personal
web_new_message = Mensaje nuevo
web_open = Abrir el chat
web_close = Cerrar el chat
web_end = Terminar y borrar
web_end_confirm = ¿Borrar esta conversación de este dispositivo y de nuestros archivos? No se puede deshacer.
web_end_yes = Borrar
web_end_no = Conservar
web_ended = La conversación se ha borrado.
web_too_long = Demasiado largo: { $count } de { $limit } caracteres.
web_photo = Foto
web_photo_add = Añadir una foto
web_photo_added = Foto añadida. Puede escribir algo sobre ella antes de enviarla.
web_photo_remove = Quitar la foto
web_photo_too_large = Esta foto es demasiado grande; el límite es de { $megabytes } MB. Envíe una más pequeña, por favor.
web_photo_kind = Este tipo de archivo no se puede ver aquí. Envíe la foto en JPEG o PNG, por favor. En el teléfono también sirve una captura de pantalla de la foto.
web_photo_gone = Esta foto no se ha enviado. Elíjala otra vez, por favor.
web_wait = Espere { $seconds ->
        [one] { $seconds } segundo
       *[other] { $seconds } segundos
    } antes del siguiente mensaje. Se enviará solo.
web_failed = La página no ha podido conectar con Linli. Inténtelo de nuevo en un momento o llame al { $phone }.
web_refused = Esta página ya no está conectada. Recárguela y vuelva a intentarlo.
