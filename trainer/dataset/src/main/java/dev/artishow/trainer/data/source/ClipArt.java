package dev.artishow.trainer.data.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder of SVG files that carry Dublin Core and Creative Commons metadata: title, subjects,
 * author and licence. Each vouches for itself, and one that names no open licence is left out. A
 * title that several share is that of a collection; then their file names say more.
 */
public final class ClipArt implements PictureSource {
  private static final String EVIDENCE = "the file's own RDF metadata: cc:license %s";

  /** Where a subject is a note on the library rather than on the picture. */
  private static final Set<String> NO_SUBJECTS = Set.of("unsorted", "duplicates", "misc", "other");

  /** As many pictures of one title are a collection. */
  private static final int COLLECTION = 3;

  private final SourceFiles files;
  private final Naming naming;

  /**
   * Opens a folder.
   *
   * @param packageFolder the unpacked package
   * @param path of the folder inside it
   */
  public ClipArt(Path packageFolder, String path, Naming naming) throws IOException {
    this.files = SourceFiles.of(packageFolder, path, Set.of("svg"));
    this.naming = naming;
  }

  @Override
  public int count() {
    return files.count();
  }

  @Override
  public void forEach(Visitor visitor) throws IOException, InterruptedException {
    Map<String, Integer> titles = titles();
    for (String name : files.names()) {
      String document = document(name);
      Optional<ClipArtMetadata> metadata = ClipArtMetadata.read(document);
      visitor.visit(
          new SourcePicture(
              name,
              files.path(name),
              subject(name, metadata, titles),
              metadata.flatMap(ClipArt::rights),
              new SourcePicture.SvgPage(document)));
    }
  }

  private String document(String name) throws IOException {
    return new String(files.read(name), StandardCharsets.UTF_8);
  }

  private Map<String, Integer> titles() throws IOException {
    var titles = new HashMap<String, Integer>();
    for (String name : files.names()) {
      if (naming.refusal(name).isEmpty()) {
        ClipArtMetadata.read(document(name))
            .ifPresent(metadata -> titles.merge(metadata.title(), 1, Integer::sum));
      }
    }
    return titles;
  }

  private PictureSubject subject(
      String file, Optional<ClipArtMetadata> metadata, Map<String, Integer> titles) {
    if (metadata.isEmpty()) {
      return new PictureSubject.Unclear("its metadata cannot be read");
    }
    ClipArtMetadata known = metadata.get();
    if (known.license().isEmpty()) {
      return new PictureSubject.Unclear(
          "its metadata put it under no licence that we know, but \"%s\""
              .formatted(known.licenseAddress()));
    }
    Optional<String> refusal =
        Stream.concat(Stream.of(file, known.title(), known.author()), known.subjects().stream())
            .flatMap(text -> naming.refusal(text).stream())
            .findFirst();
    boolean collection = titles.getOrDefault(known.title(), 0) >= COLLECTION;
    return refusal
        .<PictureSubject>map(PictureSubject.Unclear::new)
        .orElseGet(() -> named(file, collection ? Naming.bare(file) : known.title(), known));
  }

  private PictureSubject named(String file, String title, ClipArtMetadata metadata) {
    List<String> author =
        Arrays.asList(metadata.author().toLowerCase(Locale.ROOT).split("[^a-z]+", -1));
    Optional<String> name =
        naming.given(file).or(() -> PlainName.of(title, word -> author.contains(word)));
    return name.<PictureSubject>map(
            plain ->
                new PictureSubject.Named(
                    plain,
                    metadata.subjects().stream()
                        .flatMap(subject -> PlainName.of(subject).stream())
                        .filter(word -> !word.equals(plain) && !NO_SUBJECTS.contains(word))
                        .distinct()
                        .toList()))
        .orElseGet(
            () -> new PictureSubject.Unclear("its title says nothing: \"%s\"".formatted(title)));
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
