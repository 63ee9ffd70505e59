package dev.artishow.trainer.data.local;

import dev.artishow.trainer.data.source.PictureSource;
import dev.artishow.trainer.data.source.Rights;
import dev.artishow.trainer.data.source.SourcePicture;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Shards as WebDataset has them: tar archives in which the files of a sample stand together. They
 * are read from front to end, one sample in memory at a time.
 */
final class WebDatasetSource implements PictureSource {
  private final List<Shard> shards;
  private final SortedMap<String, String> others;
  private final String language;
  private final Rights rights;

  /**
   * Lists shards.
   *
   * @param language of captions that do not tell theirs
   * @param rights of pictures that do not tell theirs
   */
  WebDatasetSource(LocalTree tree, String language, Rights rights) {
    this.language = language;
    this.rights = rights;
    this.shards =
        tree.files().values().stream()
            .filter(file -> Shard.isNamedSo(file.name()))
            .map(Shard::new)
            .toList();
    this.others = new TreeMap<>(tree.refused());
    for (LocalFile file : tree.files().values()) {
      if (!Shard.isNamedSo(file.name())) {
        others.put(
            file.name(),
            OtherFiles.reason(file).orElse("is no shard; pack it into one or remove it"));
      }
    }
  }

  /** Reads all shards' headers, for a tar archive has no list of contents. */
  @Override
  public int count() {
    int visits = others.size();
    try {
      for (Shard shard : shards) {
        visits += visit(shard, null);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("cannot count the samples of the shards", e);
    }
    return visits;
  }

  @Override
  public void forEach(Visitor visitor) throws IOException, InterruptedException {
    for (Shard shard : shards) {
      visit(shard, visitor);
    }
    for (Map.Entry<String, String> other : others.entrySet()) {
      LocalRefusals.visit(visitor, other.getKey(), other.getValue());
    }
  }

  private int visit(Shard shard, @Nullable Visitor visitor)
      throws IOException, InterruptedException {
    if (shard.bytes() == 0) {
      return hand(visitor, shard.name(), "is empty, without a single byte; copy it again");
    }
    var samples = new Samples(shard.name(), files(shard), visitor);
    try {
      shard.forEach(samples);
      samples.finish();
    } catch (Shard.BrokenArchiveException e) {
      samples.finish();
      samples.hand(shard.name(), samples.readSoFar(String.valueOf(e.getMessage())));
    }
    if (samples.visits == 0) {
      samples.hand(shard.name(), "holds no samples; pack pictures with captions into it");
    }
    return samples.visits;
  }

  /** What is refused counts as a visit. */
  private static int hand(@Nullable Visitor visitor, String name, String reason)
      throws IOException, InterruptedException {
    if (visitor != null) {
      LocalRefusals.visit(visitor, name, reason);
    }
    return 1;
  }

  /** All names up to where the shard is broken. */
  private static SampleFiles files(Shard shard) throws IOException, InterruptedException {
    var files = new SampleFiles();
    try {
      shard.forEach(
          new Shard.Visitor() {
            @Override
            public void member(Shard.Member member) {
              files.add(member.name());
            }

            @Override
            public void refused(String name, String reason) {}
          });
    } catch (Shard.BrokenArchiveException toldWhenItIsRead) {
      return files;
    }
    return files;
  }

  /** Puts a shard's files together that share a key; only counts if nobody visits. */
  private final class Samples implements Shard.Visitor {
    private final String shard;
    private final SampleFiles files;
    private final @Nullable Visitor visitor;
    private final Set<String> keys = new HashSet<>();
    private @Nullable ShardSample open;
    private @Nullable String last;
    private int visits;

    Samples(String shard, SampleFiles files, @Nullable Visitor visitor) {
      this.shard = shard;
      this.files = files;
      this.visitor = visitor;
    }

    @Override
    public void member(Shard.Member member) throws IOException, InterruptedException {
      SampleFiles.Part part = files.part(member.name());
      if (open == null || !open.key().equals(part.key())) {
        finish();
        open = new ShardSample(part.key());
        if (!keys.add(part.key())) {
          open.refuse("comes again after other samples; keep the files of a key together");
        }
      }
      if (visitor != null) {
        open.add(member, part, language);
      }
    }

    @Override
    public void refused(String name, String reason) throws IOException, InterruptedException {
      hand(shard + "#" + name, reason);
    }

    void hand(String name, String reason) throws IOException, InterruptedException {
      visits += WebDatasetSource.hand(visitor, name, reason);
    }

    /** Hands over the sample that is open. */
    void finish() throws IOException, InterruptedException {
      ShardSample sample = open;
      open = null;
      if (sample == null) {
        return;
      }
      last = sample.key();
      if (visitor == null) {
        visits++;
        return;
      }
      try {
        SourcePicture picture = sample.picture(shard, language, rights);
        visits++;
        visitor.visit(picture);
      } catch (RefusedException e) {
        hand(sample.name(shard), String.valueOf(e.getMessage()));
      }
    }

    String readSoFar(String fault) {
      String samples = keys.size() == 1 ? "1 sample" : keys.size() + " samples";
      return "cannot be read beyond %s%s: %s; copy it again or pack it again"
          .formatted(samples, last == null ? "" : ", the last of them " + last, fault);
    }
  }
}
