package dev.artishow.moderation.rule;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The forms of a lemma: what {@code word*} stands for in a rules file. Only endings that the
 * language has, so that {@code ass*} is never an assassin. What a lemma cannot have does no harm:
 * it is no word.
 */
final class Inflection {
  private static final String VOWELS = "aeiouyàâäéèêëîïôöûü";

  private final Set<String> forms = new LinkedHashSet<>();
  private final String lemma;

  private Inflection(String lemma) {
    this.lemma = lemma;
  }

  /**
   * The forms of a word.
   *
   * @param language two letters, ISO 639-1
   */
  static Set<String> of(String lemma, String language) {
    var inflection = new Inflection(lemma);
    inflection.add("");
    switch (language) {
      case "en" -> inflection.english();
      case "fr" -> inflection.french();
      case "de" -> inflection.endings("", "e en er es em n s ern ens te ten ter tes t end ende");
      case "nl" -> inflection.dutch();
      case "it" -> inflection.italian();
      case "es", "pt", "ca", "gl", "ro" -> inflection.iberian();
      case "pl" -> inflection.polish();
      default -> inflection.add("s");
    }
    return inflection.forms;
  }

  private void add(String ending) {
    forms.add(lemma + ending);
  }

  private void endings(String cut, String endings) {
    if (lemma.endsWith(cut)) {
      String stem = lemma.substring(0, lemma.length() - cut.length());
      for (String ending : endings.split(" ", -1)) {
        forms.add(stem + ending);
      }
    }
  }

  private boolean endsWith(String... endings) {
    for (String ending : endings) {
      if (lemma.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private boolean isVowelAt(int fromEnd) {
    return lemma.length() > fromEnd
        && VOWELS.indexOf(lemma.charAt(lemma.length() - 1 - fromEnd)) >= 0;
  }

  private void english() {
    String end = lemma.substring(lemma.length() - 1);
    if (endsWith("s", "x", "z", "ch", "sh", "o")) {
      add("es");
    }
    add("s");
    if (end.equals("y") && !isVowelAt(1)) {
      endings("y", "ies ied ier iest ying");
    } else if (end.equals("e")) {
      endings("e", "es ed ing");
    } else {
      add("ed");
      add("ing");
      if (!isVowelAt(0) && isVowelAt(1) && !isVowelAt(2)) {
        add(end + "ed");
        add(end + "ing");
      }
    }
    endings("man", "men");
    endings("ie", "ying");
  }

  private void french() {
    endings("", "s e es");
    if (endsWith("er")) {
      frenchVerb();
    }
    endings("ier", "ière ières");
    endings("ir", "i ie is ies it issant issent issait issaient issez issons issante issantes");
    endings("re", "s d ons ez ent ait aient ant u ue us ues ra rait");
    endings("eur", "euse euses rice rices");
    endings("teur", "trice trices");
    endings("eux", "euse euses");
    endings("if", "ive ives");
    endings("f", "ve ves");
    endings("al", "aux");
    endings("el", "elle elles");
    endings("en", "enne ennes");
    endings("on", "onne onnes");
    endings("et", "ette ettes ète ètes");
    endings("ot", "otte ottes");
    endings("c", "que ques");
    endings("eau", "eaux elle elles");
    endings("eu", "eux");
    endings("ou", "oux");
  }

  /** The first group; g and c stay soft. */
  private void frenchVerb() {
    endings(
        "er",
        "e es ons ez ent ai ais ait aient ions iez a as èrent era erai eras eront erait eraient"
            + " erons erez é ée és ées ant ante antes");
    endings("ger", "geons geait geaient geant gea geais");
    endings("cer", "çons çait çaient çant ça çais");
    endings("yer", "ie ies ient iera ieront");
    if (lemma.length() > 4 && lemma.charAt(lemma.length() - 4) == 'é') {
      String stem = lemma.substring(0, lemma.length() - 4);
      String tail = "è" + lemma.charAt(lemma.length() - 3);
      forms.add(stem + tail + "e");
      forms.add(stem + tail + "es");
      forms.add(stem + tail + "ent");
    }
  }

  private void dutch() {
    endings("", "s e en t de den d te ten er ers");
    if (!isVowelAt(0) && isVowelAt(1) && !isVowelAt(2)) {
      String end = lemma.substring(lemma.length() - 1);
      add(end + "en");
      add(end + "e");
    }
  }

  /** A lemma in the feminine stays so: {@code zorra*} is no {@code zorro}, which is a fox. */
  private void iberian() {
    add("s");
    endings("o", "os a as");
    endings("ão", "ões ãos ães ona onas");
    endings("ón", "ones ona onas");
    endings("l", "is les");
    endings("m", "ns");
    endings("z", "ces");
    if (!isVowelAt(0)) {
      add("es");
      add("a");
      add("as");
    }
    endings("ar", "o as a amos an ado ada ados adas ando ava avam aban aba am e en ou ó aram aron");
    endings("er", "o es e emos en ido ida idos idas iendo endo ía ían eu eram em");
    endings("ir", "o es e imos en ido ida idos idas iendo indo ió iu iram em");
  }

  private void italian() {
    endings("o", "i a e");
    endings("a", "e");
    endings("ta", "ti");
    endings("e", "i");
    endings("co", "chi che");
    endings("go", "ghi ghe");
    endings("ca", "che");
    endings("ga", "ghe");
    endings("io", "i");
    endings("are", "o i a iamo ano ato ata ati ate ando ava avano ò");
    endings("ere", "o i e iamo ono uto uta uti ute endo eva evano");
    endings("ire", "o i e iamo ono ito ita iti ite endo iva ivano");
  }

  private void polish() {
    String endings =
        "a y i e ę ą o u om ów ami ach owi em iem ie owie ego emu ej ych ym ymi ich im"
            + " imi ze cie";
    for (String ending : endings.split(" ", -1)) {
      add(ending);
    }
    if (isVowelAt(0) || endsWith("ą", "ę", "ó")) {
      String stem = lemma.substring(0, lemma.length() - 1);
      forms.add(stem);
      for (String ending : endings.split(" ", -1)) {
        forms.add(stem + ending);
      }
    }
    endings("ek", "ka ku kiem ki ków kom kami kach");
    endings("ać", "a ają ał ała ali ały any ana ani ane ając");
    endings("ić", "i ią ił iła ili iły iony iona ieni ione iąc");
  }
}
