package dev.artishow.engine.reference.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.reference.Match;
import dev.artishow.engine.reference.TestingFinder;
import dev.artishow.engine.scene.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of a prompt, written in short: {@code 2 cat BLUE | cat LEFT_OF dog | on YELLOW}. */
final class PromptDescriberTest {
  private static final TestingFinder FINDER =
      new TestingFinder(
          "cat=cat",
          "chat=cat",
          "dog=dog",
          "chien=dog",
          "star=star",
          "étoile=star",
          "heart=heart",
          "cœur=heart",
          "banana=banana",
          "banane=banana",
          "house=house",
          "maison=house",
          "orange=orange",
          "rose=rose",
          "wizard=wizard",
          "top hat=hat",
          "chapeau=hat",
          "haut-de-forme=hat",
          "octopus=octopus",
          "pieuvre=octopus",
          "guitar=guitar",
          "guitare=guitar",
          "car=car",
          "voiture=car",
          "tree=tree",
          "arbre=tree",
          "bowl=bowl",
          "bol=bowl",
          "cherries=cherries",
          "cerises=cherries",
          "umbrella=umbrella",
          "parapluie=umbrella",
          "moon=moon",
          "lune=moon",
          "egg=egg",
          "œuf=egg",
          "balloon=balloon",
          "ballon=balloon",
          "beach=beach",
          "man=man",
          "homme=man",
          "katze=cat",
          "hund=dog",
          "gato=cat",
          "perro=dog",
          "gatto=cat",
          "gatti=cat",
          "cane=dog",
          "猫=cat",
          "犬=dog",
          "狗=dog",
          "pizza=pizza",
          "medium skin tone=1f3fd",
          "green heart=green heart",
          "cœur vert=green heart",
          "pumpkin=pumpkin",
          "citrouille=pumpkin",
          "fish=fish",
          "poisson=fish");
  private static final PromptDescriber DESCRIBER = new PromptDescriber();

  private static String read(String prompt) {
    Description read = DESCRIBER.describe(prompt, FINDER.find(prompt));
    var parts = new ArrayList<String>();
    parts.add(
        read.subjects().stream().map(PromptDescriberTest::shown).collect(Collectors.joining(", ")));
    for (Link link : read.links()) {
      parts.add(
          link.first().stream()
                  .map(i -> read.subjects().get(i).concept())
                  .collect(Collectors.joining("+"))
              + " "
              + link.bond()
              + " "
              + read.subjects().get(link.second()).concept());
    }
    if (read.ground() instanceof Ground.Plain plain) {
      parts.add("on " + shown(plain.color()));
    } else if (read.ground() instanceof Ground.Gradient gradient) {
      parts.add("on " + shown(gradient.from()) + "–" + shown(gradient.to()));
    } else if (read.ground() instanceof Ground.Setting setting) {
      parts.add("in " + setting.scenery());
    }
    read.style().ifPresent(style -> parts.add("in " + style));
    return String.join(" | ", parts);
  }

  private static String shown(Subject subject) {
    Count count = subject.count();
    String number =
        count.least() == count.most() ? "" + count.least() : count.least() + "–" + count.most();
    var words = new ArrayList<String>(List.of(number, subject.concept()));
    subject.color().ifPresent(tint -> words.add(shown(tint)));
    if (subject.size() != Size.UNSAID) {
      words.add(subject.size().toString());
    }
    subject.spot().ifPresent(spot -> words.add("at " + spot));
    subject.depth().ifPresent(depth -> words.add("in " + depth));
    subject.tone().ifPresent(tone -> words.add("tone " + tone));
    if (subject.upsideDown()) {
      words.add("upside down");
    }
    return String.join(" ", words);
  }

  private static String shown(Tint tint) {
    String shade = tint.shade() == Tint.Shade.USUAL ? "" : tint.shade() + " ";
    return shade + tint.name();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "a cat > 1 cat",
        "two blue cats on a yellow background > 2 cat BLUE | on YELLOW",
        "deux chats bleus sur fond jaune > 2 cat BLUE | on YELLOW",
        "A big RED heart > 1 heart RED BIG",
        "un gros cœur rouge > 1 heart RED BIG",
        "une énorme étoile violette > 1 star PURPLE BIG",
        "trois petits cœurs roses > 3 heart PINK SMALL",
        "un chat énorme et bleu > 1 cat BLUE BIG",
        "three oranges > 3 orange",
        "an orange > 1 orange",
        "an orange cat > 1 cat ORANGE",
        "un chat orange > 1 cat ORANGE",
        "un cœur rose > 1 heart PINK",
        "une rose > 1 rose",
        "une rose rose > 1 rose PINK",
        "a purple banana > 1 banana PURPLE",
        "a light blue cat > 1 cat LIGHT BLUE",
        "un chat bleu clair > 1 cat LIGHT BLUE",
        "a golden star > 1 star YELLOW",
        "a green heart > 1 green heart",
        "un cœur vert > 1 green heart",
        "a cat, blue > 1 cat BLUE",
        "the cat is blue > 1 cat BLUE",
        "le chat est tout bleu > 1 cat BLUE",
        "a cat in blue > 1 cat BLUE",
        "un chat de couleur bleue > 1 cat BLUE",
        "un chat en bleu > 1 cat BLUE",
        "a fluffy blue cat > 1 cat BLUE",
        "a blue fluffy cat > 1 cat BLUE",
        "un chat mignon bleu > 1 cat BLUE",
        "a black and white cat > 1 cat BLACK",
      })
  void describe_colourAndSize_goToTheirThing(String prompt, String read) {
    assertThat(read(prompt)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "a red heart and a blue star > 1 heart RED, 1 star BLUE",
        "red hearts and stars > 2–4 heart RED, 2–4 star",
        "des cœurs rouges et une étoile bleue > 2–4 heart RED, 1 star BLUE",
        "a cat with red ears > 1 cat",
        "un chat aux oreilles rouges > 1 cat",
        "a man with big ears and a red car > 1 man, 1 car RED",
        "two cats, one black and one white > 1 cat BLACK, 1 cat WHITE",
        "deux chats, un noir et un blanc > 1 cat BLACK, 1 cat WHITE",
        "a red and a blue car > 1 car RED, 1 car BLUE",
        "a red car and a blue one > 1 car RED, 1 car BLUE",
        "une voiture rouge et une bleue > 1 car RED, 1 car BLUE",
        "a zorg in blue and a cat > 1 cat",
      })
  void describe_severalColours_areNotMixedUp(String prompt, String read) {
    assertThat(read(prompt)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "12 eggs > 12 egg",
        "a dozen eggs > 12 egg",
        "une douzaine d'œufs > 12 egg",
        "une demi-douzaine d’œufs > 6 egg",
        "half a dozen eggs > 6 egg",
        "a pair of cats > 2 cat",
        "une paire de chats > 2 cat",
        "a couple of dogs > 2 dog",
        "sept étoiles > 7 star",
        "the three cats > 3 cat",
        "les trois chats > 3 cat",
        "stars > 2–4 star",
        "des étoiles > 2–4 star",
        "quelques étoiles > 3–5 star",
        "several stars > 3–5 star",
        "many stars > 6–9 star",
        "beaucoup d'étoiles > 6–9 star",
        "plein de cœurs > 6–9 heart",
        "a lot of hearts > 6–9 heart",
        "cherries > 1 cherries",
        "des cerises > 1 cherries",
        "40 cats > 40 cat",
        "a cat from 1999 > 1 cat",
        "cats x3 > 2–4 cat",
        "3x cat > 3 cat",
      })
  void describe_numbers_areCounted(String prompt, String read) {
    assertThat(read(prompt)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "a green heart left of a red star > 1 green heart, 1 star RED | green heart LEFT_OF star",
        "un chat à gauche d'un chien > 1 cat, 1 dog | cat LEFT_OF dog",
        "un chat à droite de la maison > 1 cat, 1 house | cat RIGHT_OF house",
        "a cat to the right of the dog > 1 cat, 1 dog | cat RIGHT_OF dog",
        "a cat on top of a car > 1 cat, 1 car | cat ON car",
        "un chat sur une voiture > 1 cat, 1 car | cat ON car",
        "a cat riding a fish > 1 cat, 1 fish | cat ON fish",
        "une étoile au-dessus de la maison > 1 star, 1 house | star ABOVE house",
        "a dog under a tree > 1 dog, 1 tree | dog BELOW tree",
        "un chien sous un arbre > 1 dog, 1 tree | dog BELOW tree",
        "a cat behind a tree > 1 cat, 1 tree | cat BEHIND tree",
        "un chat plus grand qu'un chien > 1 cat, 1 dog | cat BIGGER_THAN dog",
        "a cat smaller than a dog > 1 cat, 1 dog | cat SMALLER_THAN dog",
        "a fish in a bowl > 1 fish, 1 bowl | fish IN bowl",
        "un poisson dans un bol > 1 fish, 1 bowl | fish IN bowl",
        "a bowl of cherries > 1 bowl, 1 cherries | bowl OF cherries",
        "un bol de cerises > 1 bowl, 1 cherries | bowl OF cherries",
        "a cat with a top hat > 1 cat, 1 hat | cat WITH hat",
        "un chat avec un haut-de-forme > 1 cat, 1 hat | cat WITH hat",
        "un chat qui porte un chapeau > 1 cat, 1 hat | cat WEARING hat",
        "a dog wearing a red top hat > 1 dog, 1 hat RED | dog WEARING hat",
        "an octopus playing the guitar > 1 octopus, 1 guitar | octopus HOLDING guitar",
        "une pieuvre qui joue de la guitare > 1 octopus, 1 guitar | octopus HOLDING guitar",
        "a wizard cat > 1 wizard, 1 cat | wizard JOINED cat",
        "a wizard and a cat > 1 wizard, 1 cat",
        "a cat and a dog on a car > 1 cat, 1 dog, 1 car | cat+dog ON car",
        "a cat and a dog with a guitar > 1 cat, 1 dog, 1 guitar | dog WITH guitar",
        "a cat between a dog and a tree > 1 cat, 1 dog, 1 tree | cat BETWEEN dog | cat BETWEEN"
            + " tree",
        "on a car, a cat > 1 car, 1 cat | cat ON car",
        "a star above a cat left of a tree > 1 star, 1 cat, 1 tree | star ABOVE cat | cat LEFT_OF"
            + " tree",
        "a cat next to a zorg > 1 cat",
        "a cat in the rain on a car > 1 cat, 1 car | cat ON car | in RAIN",
        "a cat and a zorg with a guitar > 1 cat, 1 guitar",
      })
  void describe_relations_linkThings(String prompt, String read) {
    assertThat(read(prompt)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "a cat on the left and a dog on the right > 1 cat at LEFT, 1 dog at RIGHT",
        "un chat à gauche et un chien à droite > 1 cat at LEFT, 1 dog at RIGHT",
        "on the left a cat, on the right a dog > 1 cat at LEFT, 1 dog at RIGHT",
        "à gauche un chat, à droite un chien > 1 cat at LEFT, 1 dog at RIGHT",
        "a moon in the top left corner > 1 moon at TOP_LEFT",
        "une lune en haut à droite > 1 moon at TOP_RIGHT",
        "a star at the top and a heart at the bottom > 1 star at TOP, 1 heart at BOTTOM",
        "une étoile en haut et un cœur en bas > 1 star at TOP, 1 heart at BOTTOM",
        "a heart in the middle > 1 heart at MIDDLE",
        "a house in the background and a cat > 1 house in BACK, 1 cat",
        "un arbre à l'arrière-plan, un chat au premier plan > 1 tree in BACK, 1 cat in FRONT",
      })
  void describe_spots_belongToThings(String prompt, String read) {
    assertThat(read(prompt)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "a cat on yellow > 1 cat | on YELLOW",
        "a cat on an orange background > 1 cat | on ORANGE",
        "a cat on orange > 1 cat | on ORANGE",
        "a cat on an orange > 1 cat, 1 orange | cat ON orange",
        "a cat against a dark blue background > 1 cat | on DARK BLUE",
        "a cat, red background > 1 cat | on RED",
        "un chat, fond rouge > 1 cat | on RED",
        "un chat noir avec un fond bleu clair > 1 cat BLACK | on LIGHT BLUE",
        "un chat sur un arrière-plan vert et un chien > 1 cat, 1 dog | on GREEN",
        "background: pink, a cat > 1 cat | on PINK",
        "a cat on a gradient from blue to pink > 1 cat | on BLUE–PINK",
        "a cat on a blue to pink gradient > 1 cat | on BLUE–PINK",
        "a cat on a blue gradient background > 1 cat | on BLUE–BLUE",
        "un chat sur un dégradé du bleu au rose > 1 cat | on BLUE–PINK",
        "un chat sur un dégradé de l'orange au jaune > 1 cat | on ORANGE–YELLOW",
        "un chat sur fond dégradé bleu et rose > 1 cat | on BLUE–PINK",
        "un chat, fond jaune dégradé > 1 cat | on YELLOW–YELLOW",
        "un chat sur un fond vert dégradé, style plat > 1 cat | on GREEN–GREEN | in flat",
        "a cat on a transparent background > 1 cat",
        "un chat sur fond transparent > 1 cat",
        "a red heart, no background > 1 heart RED",
        "a cat on a red car > 1 cat, 1 car RED | cat ON car",
        "a cat with a house background > 1 cat, 1 house in BACK | cat WITH house",
        "a cat on a bright yellow background > 1 cat | on YELLOW",
      })
  void describe_background_isTakenOut(String prompt, String read) {
    assertThat(read(prompt)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "a cat at night > 1 cat | in NIGHT",
        "un chat la nuit > 1 cat | in NIGHT",
        "two blue cats on the beach > 2 cat BLUE | in BEACH",
        "a cat on a beach background > 1 cat | in BEACH",
        "a cat with a beach background > 1 cat | in BEACH",
        "un chat sur la plage > 1 cat | in BEACH",
        "sous la mer, un poisson jaune > 1 fish YELLOW | in UNDERWATER",
        "a fish under the sea next to a pumpkin > 1 fish, 1 pumpkin | fish NEXT_TO pumpkin | in UNDERWATER",
        "un chien qui vole dans le ciel > 1 dog | in SKY",
        "a dog in the snow wearing a top hat > 1 dog, 1 hat | dog WEARING hat | in SNOW",
        "ein hund im schnee > 1 dog | in SNOW",
        "un perro en el desierto > 1 dog | in DESERT",
        "un cane sulla spiaggia > 1 dog | in BEACH",
        "a cat in space at sunset > 1 cat | in SPACE",
        "a cat at night on a yellow background > 1 cat | on YELLOW",
        "a cat in a field > 1 cat | in MEADOW",
      })
  void describe_setting_isTheGround(String prompt, String read) {
    assertThat(read(prompt)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "a beach > 1 beach",
        "on the beach > 1 beach",
        "the beach at night > 1 beach | in NIGHT",
        "a cat in a field of stars > 1 cat, 6–9 star | cat IN star",
        "a cat on the beach house > 1 cat, 1 beach, 1 house | cat ON beach | beach JOINED house",
      })
  void describe_whatLooksLikeASetting_staysAThing(String prompt, String read) {
    assertThat(read(prompt)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "un chat de pêche > 1 cat",
        "un chat à la crème > 1 cat",
        "une maison de couleur crème > 1 house BEIGE",
        "un chat crème > 1 cat BEIGE",
      })
  void describe_colourBehindAPreposition_isANoun(String prompt, String read) {
    assertThat(read(prompt)).isEqualTo(read);
  }

  @Test
  void describe_nameNotSaidToTheLetter_leavesItsColoursToThePrompt() {
    var description = DESCRIBER.describe("trois poissons rouges", List.of(similar(6, 21)));
    assertThat(description.subjects()).hasSize(1);
    assertThat(description.subjects().get(0).color().orElseThrow().name()).isEqualTo(ColorName.RED);
    assertThat(description.subjects().get(0).count()).isEqualTo(Count.of(3));
    var english = DESCRIBER.describe("three red fishes", List.of(similar(6, 16)));
    assertThat(english.subjects()).hasSize(1);
    assertThat(english.subjects().get(0).color().orElseThrow().name()).isEqualTo(ColorName.RED);
    assertThat(english.subjects().get(0).count()).isEqualTo(Count.of(3));
  }

  private static Match similar(int start, int end) {
    return new Match(start, end, "fish", Match.Certainty.SIMILAR_NAME, 0.9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "a pixel art cat > 1 cat | in pixel-art",
        "un chat en pixel art > 1 cat | in pixel-art",
        "a 3D heart, red > 1 heart RED | in glossy-3d",
        "a cat in pixel art style on a red background > 1 cat | on RED | in pixel-art",
        "a cat without a top hat > 1 cat",
        "un chat sans chapeau ni guitare > 1 cat",
        "a man with dark skin > 1 man tone DARK",
        "un homme à la peau mate > 1 man tone MEDIUM",
        "man medium skin tone > 1 man tone MEDIUM",
        "an upside-down cat > 1 cat upside down",
        "'' > ''",
        "zorg > ''",
      })
  void describe_stylesAndTheRest_areUnderstood(String prompt, String read) {
    assertThat(read(prompt)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "zwei blaue Katzen auf gelbem Hintergrund > 2 cat BLUE | on YELLOW",
        "eine schwarze Katze links von einem Hund > 1 cat BLACK, 1 dog | cat LEFT_OF dog",
        "dos gatos azules sobre fondo amarillo > 2 cat BLUE | on YELLOW",
        "un perro rojo al lado de un gato > 1 dog RED, 1 cat | dog NEXT_TO cat",
        "due gatti blu su sfondo giallo > 2 cat BLUE | on YELLOW",
        "três gatos pretos > 3 cat BLACK",
        "青い猫 > 1 cat BLUE",
        "二匹の黒い猫 > 2 cat BLACK",
        "两只蓝色的猫 > 2 cat BLUE",
        "红色的狗和黑色的猫 > 1 dog RED, 1 cat BLACK",
        "un gato on a blue background > 1 cat | on BLUE",
      })
  void describe_otherLanguages_areReadInPart(String prompt, String read) {
    assertThat(read(prompt)).isEqualTo(read);
  }

  @Test
  void describe_anyText_neverFails() {
    String words = "a two red cats , on the of and with left background not . un de à fond 3 zorg";
    String[] pieces = words.split(" ", -1);
    var random = new SplittableRandom(1);
    for (int i = 0; i < 3000; i++) {
      String prompt =
          random
              .ints(random.nextInt(14), 0, pieces.length)
              .mapToObj(piece -> pieces[piece])
              .collect(Collectors.joining(" "));
      Description read = DESCRIBER.describe(prompt, FINDER.find(prompt));
      for (Link link : read.links()) {
        assertThat(link.first()).as(prompt).isNotEmpty().doesNotContain(-1, link.second());
      }
    }
  }
}
