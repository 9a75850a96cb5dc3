events_title = Actividades en { $place }
events_intro = Para todas las personas que viven aquí. Para apuntarse, escríbanos el número de la actividad.
events_write = Escribirnos
events_today = Hoy
events_week = En los próximos siete días
events_later = Más adelante
events_none = Ahora mismo no hay nada previsto.
events_none_text = Vuelva a mirar dentro de unos días, o escríbanos que quiere recibir avisos.
events_interests = Tema
events_every_interest = Todo
events_free = { $free ->
    [one] Queda un sitio libre
   *[other] Quedan { $free } sitios libres
}
events_full = Completo, con lista de espera
events_no_sign_up = No hace falta apuntarse, venga sin más
events_cancelled = No se va a celebrar
events_over = Ha terminado
events_how = Para apuntarse, escríbanos { $number }. Tendrá respuesta enseguida, en su idioma.
events_to_calendar = Añadir a mi calendario
events_calendar = Calendario de todas las actividades
events_calendar_interest = Calendario de estas actividades
events_calendar_text = Abra el enlace con su calendario y estará siempre al día.
events_back = Todas las actividades
events_missing = No hay ninguna actividad con este número.
events_link = Actividades
events_more = Ver más
