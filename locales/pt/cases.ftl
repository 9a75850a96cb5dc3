# O que diz o serviço sobre os casos que estão com uma pessoa.
case_due_hours = em até { $hours ->
        [one] uma hora
       *[other] { $hours } horas
    }
case_due_day = até { $weekday }, { $date }, às { $time }
case_opened = O seu caso tem o número { $number }. Uma pessoa vai ler as suas mensagens e responder aqui { $due }.
case_languages = Os nossos colegas leem chinês e inglês. Você pode continuar escrevendo na sua língua.
case_opened_urgent = Também avisei os nossos colegas de que é urgente (caso { $number }). Uma pessoa vai ler { $due }. Se há perigo agora, não espere: ligue.
case_not_understood = Desculpe, continuo sem entender. Passei as suas mensagens a uma pessoa.
case_ask_place = Onde é exatamente? Escreva o prédio, o andar ou a rua, ou envie a localização. Uma foto também ajuda.
case_place_kept = O lugar está anotado para os nossos colegas. Agradecemos a informação.
case_contact = Você também pode ligar para nós: { $phone } ({ $hours }).
case_joined = Isto agora faz parte do seu caso { $number }. Uma pessoa vai responder aqui { $due }.
case_reopened = O seu caso { $number } está aberto de novo. Uma pessoa vai responder aqui { $due }.
case_opened_by_staff = Os nossos colegas abriram o caso { $number } para você e vão escrever aqui.
case_without_number = Passei a sua mensagem aos nossos colegas, mas ainda não consegui dar um número. Você vai receber o número aqui assim que tudo voltar a funcionar.
case_arrived = A sua mensagem chegou. Uma pessoa vai ler e responder aqui.
case_back = O assistente responde de novo. O seu caso { $number } continua aberto, e os nossos colegas também vão responder aqui.
case_late = Pedimos desculpas: não cumprimos o prazo prometido para o seu caso { $number }. Ele não foi esquecido; os nossos colegas veem que está atrasado. Se não puder esperar, ligue: { $phone } ({ $hours }).
case_resolved = O seu caso { $number } terminou. O assistente responde de novo. Se algo não está resolvido, toque no botão ou envie o número { $number } a qualquer momento.
case_rate = Como foi a nossa ajuda no caso { $number }?
case_rated = Agradecemos a sua resposta.
case_rated_bad = Agradecemos a sua franqueza. Se algo não está resolvido, podemos abrir o caso de novo.
case_state_new = O seu caso { $number } chegou. Uma pessoa vai responder { $due }.
case_state_open = Uma pessoa está cuidando do seu caso { $number }.
case_state_waiting = No seu caso { $number }, os nossos colegas esperam a sua resposta.
case_state_referred = Com o seu consentimento, o seu caso { $number } também está com outra organização. Os nossos colegas continuam a acompanhá-lo.
case_unknown = Não encontro nenhum caso seu com este número. Confira, por favor. Se você começou em outro canal, escreva primeiro “vincular” lá para juntar os dois.
case_privately = Envie o número só para mim, numa conversa privada, e não num grupo: aqui todos poderiam ler.
case_elsewhere = A resposta vai chegar ao canal onde este caso começou. Para falar com uma pessoa aqui, toque no botão.
referral_question = Para o seu caso { $number }, gostaríamos de pedir ajuda a outra organização: { $organisation }. Motivo: { $purpose }. Se você concordar, passamos o que escreveu neste caso e como falar com você. Se não concordar, não passamos nada. Você concorda?
referral_named = { $translation } (nome original: { $original })
referral_agreed = Certo. Vamos entrar em contato com { $organisation } e avisar você.
referral_declined = Tudo bem, nada será passado. Os nossos colegas continuam a ajudar.
button_back_to_assistant = Voltar ao assistente
button_reopen_case = Não está resolvido
button_rate_good = Boa
button_rate_fair = Regular
button_rate_bad = Ruim
button_consent_yes = Sim, concordo
button_consent_no = Não
