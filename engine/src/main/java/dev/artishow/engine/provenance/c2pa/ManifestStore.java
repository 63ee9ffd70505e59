package dev.artishow.engine.provenance.c2pa;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * All manifests of a file, the one that speaks of it last.
 *
 * @param place where in the file it stands
 */
record ManifestStore(List<Jumbf> manifests, Manifest active, ByteRange place) {
  private static final List<Carrier> CARRIERS =
      List.of(new PngCarrier(), new JpegCarrier(), new WebpCarrier());

  /**
   * That of a file of any format; empty if it has none.
   *
   * @throws IOException if the file or its store is broken
   */
  static Optional<ManifestStore> find(byte[] file) throws IOException {
    for (Carrier carrier : CARRIERS) {
      if (carrier.recognizes(file)) {
        Optional<Carrier.Carried> carried = carrier.find(file);
        return carried.isEmpty() ? Optional.empty() : Optional.of(of(carried.get()));
      }
    }
    return Optional.empty();
  }

  private static ManifestStore of(Carrier.Carried carried) throws IOException {
    Jumbf store = Jumbf.read(carried.store());
    List<Jumbf> manifests = store.children();
    if (!store.type().equals(Jumbf.STORE) || manifests.isEmpty()) {
      throw new IOException("a manifest store without manifests");
    }
    Jumbf last = manifests.get(manifests.size() - 1);
    return new ManifestStore(manifests, Manifest.of(last), carried.place());
  }

  /** Follows an address, from a manifest or from the whole store. */
  Optional<Jumbf> resolve(Manifest from, String url) {
    if (url.startsWith(Labels.FROM_STORE)) {
      return descendant(List.of(url.substring(Labels.FROM_STORE.length()).split("/", -1)));
    } else if (url.startsWith(Labels.URI)) {
      return from.box().descendant(List.of(url.substring(Labels.URI.length()).split("/", -1)));
    }
    return Optional.empty();
  }

  private Optional<Jumbf> descendant(List<String> path) {
    return manifests.stream()
        .filter(manifest -> manifest.label().equals(path.get(0)))
        .findFirst()
        .flatMap(manifest -> manifest.descendant(path.subList(1, path.size())));
  }
}
