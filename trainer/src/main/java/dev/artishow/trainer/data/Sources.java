package dev.artishow.trainer.data;

import dev.artishow.trainer.data.caption.CldrLabels;
import dev.artishow.trainer.data.caption.CodePoints;
import dev.artishow.trainer.data.local.LocalSources;
import dev.artishow.trainer.data.plan.DatasetPlan;
import dev.artishow.trainer.data.plan.SourcePlan;
import dev.artishow.trainer.data.source.ClipArt;
import dev.artishow.trainer.data.source.CodePointFolder;
import dev.artishow.trainer.data.source.IconNames;
import dev.artishow.trainer.data.source.IconifySet;
import dev.artishow.trainer.data.source.NamedPictures;
import dev.artishow.trainer.data.source.Naming;
import dev.artishow.trainer.data.source.PictureSource;
import dev.artishow.trainer.data.source.QtPictures;
import dev.artishow.trainer.data.source.Stamps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Opens the sources of a plan, in its order. */
final class Sources {
  private Sources() {}

  static Map<SourcePlan, PictureSource> open(
      DatasetPlan plan, PackageFolders folders, LocalSources local, CldrLabels labels)
      throws IOException {
    IconNames names = names(plan, folders, labels);
    var sources = new LinkedHashMap<SourcePlan, PictureSource>();
    for (SourcePlan source : plan.sources()) {
      sources.put(
          source,
          source.kind().isLocal()
              ? local.open(source)
              : packaged(source, folders.of(source.from()), names, labels));
    }
    return sources;
  }

  private static PictureSource packaged(
      SourcePlan source, Path folder, IconNames names, CldrLabels labels) throws IOException {
    return switch (source.kind()) {
      case ICONIFY -> new IconifySet(folder.resolve(source.path()), source.path(), names::find);
      case CODE_POINT_WEBP -> new CodePointFolder(folder, source.path(), source.swappedTones());
      case CLIP_ART -> new ClipArt(folder, source.path(), Naming.of(source));
      case NAMED_PNG -> new NamedPictures(folder, source.path(), Naming.of(source));
      case STAMPS ->
          new Stamps(
              folder,
              source.path(),
              Naming.of(source),
              name -> labels.named(name).isPresent());
      case QT_RESOURCES -> QtPictures.open(folder, source);
      case FOLDER, METADATA, WEBDATASET ->
          throw new IllegalArgumentException(source.id() + " is in no package");
    };
  }

  private static IconNames names(DatasetPlan plan, PackageFolders folders, CldrLabels labels)
      throws IOException {
    var setNames = new HashMap<String, Set<CodePoints>>();
    for (SourcePlan source : plan.sources()) {
      if (source.kind() == SourcePlan.Kind.ICONIFY) {
        Path file = folders.of(source.from()).resolve(source.path());
        IconifySet.names(file)
            .forEach(
                (name, points) ->
                    setNames.computeIfAbsent(name, unused -> new HashSet<>()).addAll(points));
      }
    }
    var english = new HashMap<CodePoints, String>();
    labels.english().forEach((points, label) -> english.put(points, label.name()));
    return new IconNames(english, setNames);
  }
}
