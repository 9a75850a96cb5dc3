# Lo que dice el propio servicio, en todos los canales.
error_empty = Su mensaje estaba vacío. Escriba, por favor, lo que desea saber.
error_too_long = Su mensaje es demasiado largo. Escriba menos de { $limit } caracteres o envíelo en varias partes.
error_too_fast = Ha sido muy rápido. Espere un momento y vuelva a enviar el mensaje, por favor.
error_unreadable = No he podido leer ese mensaje. Escríbalo otra vez solo con texto, por favor.
error_choice_gone = Ese botón ya no es válido. Escriba lo que necesita.
trouble_now = En este momento algo no funciona de nuestro lado. Su mensaje queda guardado y le responderé en cuanto pueda. En una emergencia, llame al 110 (policía), al 119 (bomberos) o al 120 (ambulancia).
opened_to_staff = Sigo sin poder responderle yo mismo, así que he pasado su mensaje a nuestro personal.
staff_has_conversation = Nuestro personal lleva esta conversación. Aquí le responde una persona.
bot_is_back = El asistente le responde de nuevo.
