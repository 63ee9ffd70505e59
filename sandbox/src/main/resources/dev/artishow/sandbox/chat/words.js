/** What the page says, in English and French. */
const WORDS = {
  en: {
    page: 'Artishow sandbox', skip: 'Skip to the message box', channels: 'Channels', you: 'You', person: 'You are', language: 'Language',
    theme: 'Colours', 'theme-system': 'System', 'theme-light': 'Light', 'theme-dark': 'Dark', wire: 'Network',
    messages: 'Messages', commands: 'Commands', files: 'Files', attach: 'Attach a file', say: 'Message {0}', send: 'Send',
    picture: 'Picture', direct: 'Direct messages', thinking: '{0} is thinking…', ephemeral: 'Only you can see this',
    dismiss: 'Dismiss message', delete: 'Delete message', edited: 'edited', used: '{0} used {1}', bot: 'APP',
    unanswered: 'The application did not respond', spoiler: 'Spoiler: click to show', close: 'Close', submit: 'Submit',
    cancel: 'Cancel', remove: 'Remove {0}', more: 'More for this message', option: 'Option',
    choose: 'Choose…', yes: 'Yes', no: 'No', offline: 'Connection lost. Trying again…', nothing: 'Nothing was said here yet. Try /imagine a red apple',
    readonly: 'You may not write here', show: 'Show the picture large', download: 'Save',
    faults: 'What goes wrong', route: 'Route', times: 'Times', order: 'Order', 'fault-refuse-500': 'Error 500, nothing done',
    'fault-done-502': 'Error 502, but done', 'fault-lose-request': 'Request lost', 'fault-lose-answer': 'Answer lost',
    'fault-limit': 'Too many requests (429)', 'fault-limit-all': 'Too many requests of all', 'fault-delay': 'Answer 5 s late',
    'fault-repeat-event': 'Event repeated', 'fault-lose-event': 'Event lost', 'fault-drop': 'Gateway cut',
    'fault-reconnect': 'Gateway asks to reconnect', 'fault-invalidate': 'Session invalid', 'fault-hold': 'Events held back',
    'fault-release': 'Events let go', 'fault-clear': 'All well again', open: 'still open: {0}', traffic: 'Requests and events',
    request: 'request', event: 'event', fault: 'fault', kind: 'Fault', waiting: 'The bot is starting…', failed: 'That did not work: {0}', thread: 'Thread',
    token: 'This address lacks its token. Open the one that ./artishow sandbox printed.', pinged: 'You were mentioned', dropped: 'Let go to attach',
    member: 'Member'
  },
  fr: {
    page: 'Bac à sable d’Artishow', skip: 'Aller au champ de message', channels: 'Salons', you: 'Vous', person: 'Vous êtes', language: 'Langue',
    theme: 'Couleurs', 'theme-system': 'Système', 'theme-light': 'Clair', 'theme-dark': 'Sombre', wire: 'Réseau',
    messages: 'Messages', commands: 'Commandes', files: 'Fichiers', attach: 'Joindre un fichier', say: 'Envoyer un message dans {0}', send: 'Envoyer',
    picture: 'Image', direct: 'Messages privés', thinking: '{0} réfléchit…', ephemeral: 'Vous seul pouvez voir ceci',
    dismiss: 'Masquer le message', delete: 'Supprimer le message', edited: 'modifié', used: '{0} a utilisé {1}', bot: 'APPLI',
    unanswered: 'L’application ne répond plus', spoiler: 'Spoiler : cliquer pour afficher', close: 'Fermer', submit: 'Valider',
    cancel: 'Annuler', remove: 'Retirer {0}', more: 'Autres actions pour ce message', option: 'Option',
    choose: 'Choisir…', yes: 'Oui', no: 'Non', offline: 'Connexion perdue. Nouvel essai…', nothing: 'Rien n’a encore été dit ici. Essayez /imagine une pomme rouge',
    readonly: 'Vous ne pouvez pas écrire ici', show: 'Afficher l’image en grand', download: 'Enregistrer',
    faults: 'Ce qui va de travers', route: 'Route', times: 'Fois', order: 'Commander', 'fault-refuse-500': 'Erreur 500, rien n’est fait',
    'fault-done-502': 'Erreur 502, mais c’est fait', 'fault-lose-request': 'Requête perdue', 'fault-lose-answer': 'Réponse perdue',
    'fault-limit': 'Trop de requêtes (429)', 'fault-limit-all': 'Trop de requêtes en tout', 'fault-delay': 'Réponse 5 s en retard',
    'fault-repeat-event': 'Événement répété', 'fault-lose-event': 'Événement perdu', 'fault-drop': 'Passerelle coupée',
    'fault-reconnect': 'La passerelle demande une reconnexion', 'fault-invalidate': 'Session non valide', 'fault-hold': 'Événements retenus',
    'fault-release': 'Événements relâchés', 'fault-clear': 'Tout va bien de nouveau', open: 'encore à venir : {0}', traffic: 'Requêtes et événements',
    request: 'requête', event: 'événement', fault: 'panne', kind: 'Panne', waiting: 'Le bot démarre…', failed: 'Cela n’a pas marché : {0}', thread: 'Fil',
    token: 'Il manque à cette adresse son jeton. Ouvrez celle que ./artishow sandbox a affichée.', pinged: 'On vous a mentionné', dropped: 'Lâchez pour joindre',
    member: 'Membre'
  }
};

let language = 'en';

/** Speaks to a person of this Discord locale: French or else English. */
export function speak(locale) {
  language = locale.startsWith('fr') ? 'fr' : 'en';
  document.documentElement.lang = language;
  for (const node of document.querySelectorAll('[data-word]')) node.textContent = word(node.dataset.word);
  for (const node of document.querySelectorAll('[data-label]')) node.setAttribute('aria-label', word(node.dataset.label, ''));
  for (const node of document.querySelectorAll('[data-title]')) node.title = word(node.dataset.title);
}

export function word(key, ...values) {
  const text = WORDS[language][key] ?? key;
  return values.reduce((said, value, i) => said.replaceAll(`{${i}}`, value), text).trim();
}

export function locale() {
  return language;
}
