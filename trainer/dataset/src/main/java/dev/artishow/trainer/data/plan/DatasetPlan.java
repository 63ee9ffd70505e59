package dev.artishow.trainer.data.plan;

import dev.artishow.trainer.data.kind.PackagedListing;
import dev.artishow.trainer.data.source.LicenseClass;
import dev.artishow.trainer.data.source.icon.IconRules;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Everything that decides what is in a data set, read from a file such as {@code
 * config/datasets/permissive.conf}.
 *
 * @param name of the data set, and of its folder
 * @param licenses the class that every picture's licence must be of
 * @param captions where names come from; none if all pictures are local and bring their own
 * @param icons how sources are read whose pictures have names alone
 */
public record DatasetPlan(
    String name,
    LicenseClass licenses,
    SplitPlan split,
    List<PackagePin> packages,
    Optional<CaptionPlan> captions,
    List<SourcePlan> sources,
    List<Exclusion> exclude,
    Optional<IconRules> icons) {

  public DatasetPlan {
    packages = List.copyOf(packages);
    sources = List.copyOf(sources);
    exclude = List.copyOf(exclude);
    if (!name.matches("[a-z0-9][a-z0-9-]*")) {
      throw new IllegalArgumentException(
          "name must be lower-case letters, digits and dashes, was \"%s\"".formatted(name));
    }
    Set<String> pinned = packages.stream().map(PackagePin::name).collect(Collectors.toSet());
    captions.ifPresent(
        plan -> {
          requirePinned("captions", plan.annotations(), pinned);
          requirePinned("captions", plan.derived(), pinned);
        });
    if (captions.isEmpty() && sources.stream().anyMatch(source -> source.packaged().isPresent())) {
      throw new IllegalArgumentException(
          "captions must be given unless all sources are local, for emoji have no names otherwise");
    }
    icons.ifPresent(rules -> requirePinned("icons", rules.brands().from(), pinned));
    var ids = new HashSet<String>();
    for (SourcePlan source : sources) {
      source
          .packaged()
          .ifPresent(
              listing ->
                  listing.files().keySet().forEach(from -> requirePinned("sources", from, pinned)));
      String license = source.rights().license();
      if (LicenseClass.of(license).filter(licenses::equals).isEmpty()) {
        throw new IllegalArgumentException(
            "sources must have a %s licence (%s), \"%s\" has %s"
                .formatted(licenses.key(), licenses.licenses(), source.id(), license));
      }
      if (icons.isEmpty() && source.packaged().filter(PackagedListing::hasNamesAlone).isPresent()) {
        throw new IllegalArgumentException(
            "icons must say which names to take, for \"%s\" has names alone"
                .formatted(source.id()));
      }
      if (!ids.add(source.id())) {
        throw new IllegalArgumentException(
            "sources must have ids of their own, but two are \"%s\"".formatted(source.id()));
      }
    }
  }

  private static void requirePinned(String key, String wanted, Set<String> pinned) {
    if (!pinned.contains(wanted)) {
      throw new IllegalArgumentException(
          "%s must name a package that is pinned under packages, was \"%s\""
              .formatted(key, wanted));
    }
  }

  /** The files and folders that this plan needs of a package, apart from captions. */
  public Set<String> pathsIn(String packageName) {
    var paths = new TreeSet<String>();
    for (SourcePlan source : sources) {
      source
          .packaged()
          .ifPresent(listing -> paths.addAll(listing.files().getOrDefault(packageName, Set.of())));
    }
    icons
        .map(IconRules::brands)
        .filter(brands -> brands.from().equals(packageName))
        .ifPresent(brands -> paths.addAll(brands.sets()));
    return paths;
  }

  /** The text that a digest of this plan is taken of: the same for plans that say the same. */
  public String digestText() {
    return PlanText.of(this);
  }

  /** The pin of a package that this plan names. */
  public PackagePin pin(String packageName) {
    return packages.stream()
        .filter(pin -> pin.name().equals(packageName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no package is pinned as " + packageName));
  }
}
