package dev.artishow.trainer.publish;

import dev.artishow.engine.energy.EnergyWords;
import dev.artishow.engine.model.ModelCard;
import dev.artishow.engine.model.ModelKind;
import dev.artishow.engine.model.ModelSignature;
import dev.artishow.engine.model.SharedTextEncoder;
import dev.artishow.trainer.evaluate.EvaluationFile;
import dev.artishow.trainer.evaluate.Figure;
import dev.artishow.trainer.kind.PackagedKind;
import java.security.PublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A model's card for people: all of it in English, the gist in French. */
final class ModelCardText {
  private static final String USE =
      """
      ## Use and limits

      **Meant for** small pictures, emoji and stickers of everyday things. **Not for** photographs,
      real people, text in pictures, or anything that should pass for genuine. **Limits:** it knows
      what emoji and icons show; counts, positions and rare words are not obeyed; faces follow the
      emoji's own conventions of skin tone and gender, which are not the world's. The samples were
      not picked.

      """;

  private static final String USE_IN_FRENCH =
      """

      **Prévu pour** de petites images, des émojis et des autocollants de choses courantes. **Pas
      pour** des photos, des personnes réelles, du texte, ni rien qui doive passer pour authentique.
      **Limites :** il connaît ce que montrent les émojis et les icônes ; nombres, positions et mots
      rares ne sont pas respectés ; les visages suivent les conventions des émojis, qui ne sont pas
      le monde. Les exemples n’ont pas été choisis. Les mesures ci-dessus se lisent avec
      `docs/evaluation.md` du dépôt d’Artishow.
      """;

  private static final List<String> QUALITY =
      List.of("fidelity", "words", "colors", "references", "compositions", "upscaling", "reading");

  private final ModelCard card;
  private final PackagedKind.Describing kind;
  private final Optional<SharedTextEncoder> textEncoder;
  private final Optional<EvaluationFile.Model> evaluation;
  private final PublicKey key;

  ModelCardText(
      ModelCard card,
      PackagedKind.Describing kind,
      Optional<SharedTextEncoder> textEncoder,
      Optional<EvaluationFile.Model> evaluation,
      PublicKey key) {
    this.card = card;
    this.kind = kind;
    this.textEncoder = textEncoder;
    this.evaluation = evaluation;
    this.key = key;
  }

  String markdown() {
    var text = new StringBuilder(facts());
    text.append(evaluation.map(this::evaluated).orElseGet(this::validated));
    if (card.kind().draws()) {
      text.append(USE);
    }
    return text.append(signature())
        .append(french())
        .append(card.kind().draws() ? USE_IN_FRENCH : "")
        .toString();
  }

  private String facts() {
    return String.format(
        Locale.ROOT,
        """
        # %s %s

        %s. Artishow trained it itself; %s. Captions to learn from: %s.
        ![samples](samples.png)

        | | |
        |---|---|
        | licence of the weights | %s%s |
        | learnt from | %,d pictures of the data set `%s` (`%s`), licences %s; each picture's author in `ATTRIBUTION.tsv.gz`, the licences in `LICENSES.txt` |
        | training | %,d steps, %,d pictures seen, %.0f minutes, by %s |
        | energy of training | %s |
        | in use | %s, %.2f GFLOP a time |
        %s
        """,
        card.name(),
        card.version(),
        kind.english(),
        pixels("its pictures have", "it makes pictures of", "it sees pictures of"),
        spoken(),
        card.licence(),
        usual() ? "" : ", as its pictures' licences ask",
        card.data().pictures(),
        card.data().name(),
        card.data().digest(),
        String.join(", ", card.data().licences()),
        card.training().steps(),
        card.training().samples(),
        card.training().wallSeconds() / 60,
        card.training().codeVersion(),
        energy(Locale.ENGLISH, "; the models that it learnt from took %s before"),
        drawing(),
        kind.gflop(),
        reading());
  }

  private String pixels(String drawn, String enlarged, String seen) {
    String what = card.kind().draws() ? drawn : card.kind() == ModelKind.UPSCALER ? enlarged : seen;
    int side = card.network().resolution();
    return "%s %d×%d pixels".formatted(what, side, side);
  }

  private String drawing() {
    return card.kind() == ModelKind.DIFFUSION
        ? String.format(
            Locale.ROOT,
            "%d steps of %s, guidance %.1f",
            card.sampler().steps(),
            card.sampler().name(),
            card.sampler().guidance().scale())
        : "one step";
  }

  private String reading() {
    return textEncoder
        .map(
            shared ->
                "| reads captions with | the text encoder of the package `%s`, which must stand beside this one |\n"
                    .formatted(shared.title()))
        .orElse("");
  }

  private String spoken() {
    if (card.languages().isEmpty()) {
      return "none are read";
    }
    List<String> names =
        card.languages().stream()
            .map(tag -> Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH))
            .toList();
    return names.size() <= 12
        ? String.join(", ", names)
        : "%d languages, from CLDR (%s); how well it reads some of them stands under Quality, the others were not measured"
            .formatted(names.size(), String.join(" ", card.languages()));
  }

  private boolean usual() {
    return card.licence().equals(ModelCard.USUAL_LICENCE);
  }

  private String energy(Locale locale, String before) {
    var words = new EnergyWords(locale);
    return words.describe(card.training().energy(), card.training().grid())
        + card.training()
            .before()
            .map(energy -> before.formatted(words.amount(energy.wattHours())))
            .orElse("");
  }

  /** What the run said of itself, where nothing else is known. */
  private String validated() {
    if (card.metrics().isEmpty()) {
      return "## Quality\n\nNot measured.\n\n";
    }
    String rows =
        card.metrics().entrySet().stream()
            .map(
                metric ->
                    String.format(
                        Locale.ROOT, "| %s | %.4f |\n", metric.getKey(), metric.getValue()))
            .collect(Collectors.joining());
    return """
    ## Quality

    As the run judged itself last, on concepts that were kept from training. It was not measured
    with `artishow evaluate`.

    | figure | value |
    |---|---:|
    """
        + rows
        + "\n";
  }

  private String evaluated(EvaluationFile.Model model) {
    return "## Quality\n\n"
        + measured(model)
        + FigureTables.list(QUALITY.stream().flatMap(part -> model.figures(part).stream()).toList())
        + (card.kind().draws() ? judged(model) : "")
        + (card.kind().draws() || card.kind() == ModelKind.UPSCALER
            ? "## Time and energy of a picture\n\n" + FigureTables.list(model.figures("cost"))
            : "");
  }

  private String measured(EvaluationFile.Model model) {
    String stranger = model.ownDataset() ? "" : " (which it was not trained on)";
    return card.kind().draws()
        ? "Measured on `%s`%s with %d pictures%s. Intervals are of 95 %%.\n\n"
            .formatted(
                model.dataset(),
                stranger,
                model.pictures(),
                model.judge().map(judge -> ", judged by " + judge).orElse(", without a judge"))
        : "Measured on pictures of `%s`%s that it did not learn from. Intervals are of 95 %%.\n\n"
            .formatted(model.dataset(), stranger);
  }

  /** What only a model that draws is asked. */
  private static String judged(EvaluationFile.Model model) {
    return "## Copying\n\n"
        + "How many drawn pictures are nearer to a training picture than one real picture in a"
        + " hundred is, and how many planted copies were found.\n\n"
        + FigureTables.list(
            model.figures("memory").stream()
                .filter(figure -> !figure.name().startsWith("distance-"))
                .toList())
        + "## Which people it draws\n\n"
        + "For prompts that leave skin tone and gender open. The methods are right as often as the"
        + " first table says; the second has what they read in the drawn pictures.\n\n"
        + FigureTables.list(people(model, true))
        + FigureTables.matrix(people(model, false));
  }

  /** How often the methods are right, or what they read in drawn pictures. */
  private static List<Figure> people(EvaluationFile.Model model, boolean accuracies) {
    return model.figures("people").stream()
        .filter(figure -> figure.name().endsWith("-accuracy") == accuracies)
        .toList();
  }

  private String signature() {
    return """
    ## Is it genuine?

    `model.json` holds the SHA-256 digest of every other file, and `signature` an Ed25519
    signature over it by the key `%s`:

        %s

    `./artishow models inspect %s` verifies both. Compare the fingerprint with one that you have
    from its maker by another way, then add the key to `engine.registry.trusted-keys`.

    """
        .formatted(
            ModelSignature.fingerprint(key),
            Base64.getEncoder().encodeToString(key.getEncoded()),
            card.name());
  }

  private String french() {
    return String.format(
        Locale.FRENCH,
        """
        ## En français

        %s, entraîné par Artishow lui-même ; %s. Poids sous licence %s%s. Appris sur %,d images sous licences
        ouvertes (%s), dont les auteurs sont nommés dans `ATTRIBUTION.tsv.gz` ; les licences sont
        dans `LICENSES.txt`. Énergie d’entraînement : %s. `./artishow models inspect %s`
        vérifie les empreintes et la signature.
        """,
        kind.french(),
        pixels("ses images ont", "il fait des images de", "il voit des images de"),
        card.licence(),
        usual() ? "" : ", comme le demandent les licences de ses images",
        card.data().pictures(),
        String.join(", ", card.data().licences()),
        energy(Locale.FRENCH, " ; les modèles dont il a appris en avaient pris %s"),
        card.name());
  }
}
