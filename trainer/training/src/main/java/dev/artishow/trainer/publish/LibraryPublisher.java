package dev.artishow.trainer.publish;

import dev.artishow.config.file.SmallFile;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.model.ModelCard;
import dev.artishow.engine.model.ModelKind;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelPackageWriter;
import dev.artishow.engine.model.SigningKey;
import dev.artishow.engine.model.TrainingData;
import dev.artishow.engine.model.TrainingRun;
import dev.artishow.engine.nn.LibrarySpec;
import dev.artishow.engine.reference.library.LibraryWriter;
import dev.artishow.engine.sampling.Guidance;
import dev.artishow.engine.sampling.SamplerDefaults;
import dev.artishow.trainer.attribution.Attribution;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.library.LibraryBuilder;
import dev.artishow.trainer.library.LibraryContent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Publishes the library of a data set as a signed package of kind {@code library}. */
public final class LibraryPublisher {
  private static final int MAX_NOTICE_BYTES = 100_000;
  private static final String NO_SAMPLER = "library";

  private final Dataset dataset;
  private final LibraryContent content;
  private final List<Path> notices;

  /**
   * Chooses what the library will hold.
   *
   * @param notices texts of licences of the word lists that go into it
   */
  public LibraryPublisher(Dataset dataset, LibraryBuilder builder, List<Path> notices) {
    this.dataset = dataset;
    this.notices = List.copyOf(notices);
    this.content = builder.content();
  }

  /**
   * Writes, signs and verifies the package below {@code models}.
   *
   * @param name of the package, e.g. {@code library}
   * @param version e.g. {@code 1.0.0}
   * @throws IllegalArgumentException if no licence fits all those of the pictures
   */
  public ModelPackage publish(Path models, String name, String version, SigningKey key)
      throws IOException {
    int[] pictures = content.pictures();
    List<String> licenses = licenses(pictures);
    ModelCard card = card(name, version, licenses);
    try (var writer = ModelPackageWriter.begin(models, card)) {
      writer.signWith(key);
      Path folder = Objects.requireNonNull(writer.file(ModelPublisher.CARD).getParent());
      LibraryWriter.write(folder, content.catalog(), content.words(), content::rgba);
      Attribution.write(writer.file(Attribution.FILE), dataset, pictures, drawnFrom -> true);
      var texts = new StringBuilder(LicenseTexts.of(card.licence(), licenses));
      for (Path notice : notices) {
        texts.append("\n\n").append(text(notice));
      }
      Files.writeString(writer.file(ModelPublisher.LICENSES), texts);
      Files.writeString(writer.file(ModelPublisher.CARD), text(card));
      Files.writeString(
          writer.file(RepositoryCard.FILE), RepositoryCard.of(card, Optional.empty(), text(card)));
      return writer.publish();
    }
  }

  private static String text(Path notice) throws IOException {
    return new String(SmallFile.read(notice, MAX_NOTICE_BYTES), StandardCharsets.UTF_8);
  }

  private ModelCard card(String name, String version, List<String> licenses) {
    var spec =
        new LibrarySpec(
            LibraryWriter.LARGE,
            content.catalog().things().size(),
            content.catalog().drawings().size());
    return new ModelCard(
        name,
        version,
        ModelKind.LIBRARY,
        dataset.info().languages(),
        spec,
        new SamplerDefaults(NO_SAMPLER, 1, new Guidance(1, 0)),
        new TrainingData(
            dataset.info().name(),
            dataset.info().planSha256(),
            content.catalog().drawings().size(),
            licenses),
        new TrainingRun(
            0,
            0,
            0,
            new EnergyEstimate(0, 0, "nothing was trained"),
            Optional.empty(),
            "not trained"),
        Map.of(),
        WeightsLicense.of(licenses).spdx());
  }

  private List<String> licenses(int[] pictures) {
    return Stream.concat(
            Arrays.stream(pictures).mapToObj(index -> dataset.entry(index).license()),
            dataset.info().captionLicenses().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private String text(ModelCard card) {
    var spec = (LibrarySpec) card.network();
    return """
    # %s %s

    *En français : %,d dessins de %,d choses, sous licences libres, que les modèles prennent pour
    point de départ. Chaque image dessinée nomme les auteurs des dessins dont elle part.*

    Openly licensed drawings that models start from: %,d drawings of %,d things, called by name in
    %d languages. Pictures of all splits are in it, those that are kept from training too, since
    nothing is learnt from a library. Each drawing is kept in %d pixels, the most unlike of each
    thing in %d too, in at most 48 and 32 colours.

    - `things.tsv.gz`: the things, the likelier first, and whether they come in any colour
    - `drawings.tsv.gz`: the drawings, with author, licence, twin group, style, skin tones, colours
      and the SHA-256 of the pixels that they were made from
    - `pictures-32.bin`, `pictures-128.bin`: the pictures
    - `segments_*`, `_*`: an index of Apache Lucene, what the things are called
    - `ATTRIBUTION.tsv.gz`: where each drawing comes from, and how its licence is known

    The package as a whole is under %s; each drawing stays under its own licence. Names are those of
    Unicode's CLDR; WordNet decided which keywords name something that can be seen. So that no word is
    taken for a slip of the pen, the index has the words of dictionaries too; their notices end
    `LICENSES.txt`.

    `./artishow library find "…"` shows what it finds, `add` and `remove` change what is drawn from
    without changing the package.
    """
        .formatted(
            card.name(),
            card.version(),
            spec.drawings(),
            spec.things(),
            spec.drawings(),
            spec.things(),
            card.languages().size(),
            LibraryWriter.SMALL,
            LibraryWriter.LARGE,
            card.licence());
  }
}
