package dev.artishow.trainer.data.source;

import dev.artishow.trainer.data.plan.Rights;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder of SVG files that carry Dublin Core and Creative Commons metadata: title, subjects,
 * author and licence. Each vouches for itself, and one that names no open licence is left out.
 */
public final class ClipArt implements PictureSource {
  private static final String EVIDENCE = "the file's own RDF metadata: cc:license %s";

  /** Where a subject is a note on the library rather than on the picture. */
  private static final Set<String> NO_SUBJECTS = Set.of("unsorted", "duplicates", "misc", "other");

  private final PackageFiles files;
  private final Naming naming;

  /**
   * Opens a folder.
   *
   * @param packageFolder the unpacked package
   * @param path of the folder inside it
   */
  public ClipArt(Path packageFolder, String path, Naming naming) throws IOException {
    this.files = PackageFiles.of(packageFolder, path, Set.of("svg"));
    this.naming = naming;
  }

  @Override
  public int count() {
    return files.count();
  }

  @Override
  public void forEach(Visitor visitor) throws IOException, InterruptedException {
    for (String name : files.names()) {
      String document = new String(files.read(name), StandardCharsets.UTF_8);
      Optional<ClipArtMetadata> metadata = ClipArtMetadata.read(document);
      visitor.visit(
          new SourcePicture(
              name,
              files.path(name),
              subject(name, metadata),
              metadata.flatMap(ClipArt::rights),
              new SourcePicture.Svg(document)));
    }
  }

  private Subject subject(String file, Optional<ClipArtMetadata> metadata) {
    if (metadata.isEmpty()) {
      return new Subject.Unclear("its metadata cannot be read");
    }
    ClipArtMetadata known = metadata.get();
    if (known.license().isEmpty()) {
      return new Subject.Unclear(
          "its metadata put it under no licence that we know, but \"%s\""
              .formatted(known.licenseAddress()));
    }
    Optional<String> refusal =
        Stream.concat(Stream.of(file, known.title()), known.subjects().stream())
            .flatMap(text -> naming.refusal(text).stream())
            .findFirst();
    return refusal.<Subject>map(Subject.Unclear::new).orElseGet(() -> named(file, known));
  }

  private Subject named(String file, ClipArtMetadata metadata) {
    List<String> author =
        Arrays.asList(metadata.author().toLowerCase(Locale.ROOT).split("[^a-z]+", -1));
    Optional<String> name =
        naming.given(file).or(() -> PlainName.of(metadata.title(), word -> author.contains(word)));
    return name.<Subject>map(
            plain ->
                new Subject.Named(
                    plain,
                    metadata.subjects().stream()
                        .flatMap(subject -> PlainName.of(subject).stream())
                        .filter(word -> !word.equals(plain) && !NO_SUBJECTS.contains(word))
                        .distinct()
                        .toList()))
        .orElseGet(
            () ->
                new Subject.Unclear("its title says nothing: \"%s\"".formatted(metadata.title())));
  }

  private static Optional<Rights> rights(ClipArtMetadata metadata) {
    return metadata
        .license()
        .map(
            license ->
                new Rights(
                    license,
                    metadata.author().isBlank() ? "not named" : metadata.author(),
                    EVIDENCE.formatted(metadata.licenseAddress())));
  }
}
