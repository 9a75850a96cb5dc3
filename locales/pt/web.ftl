# A página do morador e a janela de conversa.
web_title = Pergunte ao Linli
web_subtitle = { $place }
web_log_label = Conversa
web_placeholder = Escreva na sua língua…
web_input_label = A sua mensagem
web_send = Enviar
web_language = Língua
web_language_search = Procurar língua
web_suggestions = Respostas sugeridas
web_welcome = Olá! O que gostaria de saber? Escreva na sua própria língua.
web_sending = Enviando…
web_sent = Enviada
web_not_sent = Não enviada. Toque para tentar de novo.
web_typing = Linli escreve…
web_offline = Sem internet. A sua mensagem está guardada e será enviada quando a internet voltar.
web_online = A internet voltou.
web_today = Hoje
web_yesterday = Ontem
web_you = Você
web_assistant = Linli
web_staff = Atendimento
web_new_message = Nova mensagem
web_open = Abrir a conversa
web_close = Fechar a conversa
web_end = Encerrar e apagar
web_end_confirm = Apagar esta conversa deste aparelho e dos nossos arquivos? Não é possível desfazer.
web_end_yes = Apagar
web_end_no = Manter
web_ended = A conversa foi apagada.
web_too_long = Longa demais: { $count } de { $limit } caracteres.
web_photo = Foto
web_photo_add = Adicionar uma foto
web_photo_added = Foto adicionada. Pode escrever algo sobre ela antes de enviar.
web_photo_remove = Remover a foto
web_photo_too_large = Esta foto é grande demais; o limite é de { $megabytes } MB. Envie uma menor, por favor.
web_photo_kind = Este tipo de arquivo não abre aqui. Envie a foto em JPEG ou PNG, por favor. No telefone, uma captura de tela da foto também serve.
web_photo_gone = Esta foto não foi enviada. Escolha-a outra vez, por favor.
web_wait = Espere { $seconds ->
        [one] { $seconds } segundo
       *[other] { $seconds } segundos
    } antes da próxima mensagem. Ela será enviada automaticamente.
web_failed = A página não conseguiu comunicar com Linli. Tente de novo daqui a pouco ou ligue para o { $phone }.
web_refused = Esta página já não está conectada. Recarregue e tente de novo.
