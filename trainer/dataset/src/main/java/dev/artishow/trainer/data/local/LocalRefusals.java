package dev.artishow.trainer.data.local;

import dev.artishow.trainer.data.source.PictureSource.Visitor;
import dev.artishow.trainer.data.source.PictureSubject;
import dev.artishow.trainer.data.source.SourcePicture;
import java.io.IOException;
import java.util.Optional;

/** Hands over what was refused as pictures that show nothing, so that the data set lists them. */
final class LocalRefusals {
  private static final SourcePicture.Content NOTHING = new SourcePicture.Encoded(new byte[0]);

  private LocalRefusals() {}

  static void visit(Visitor visitor, String name, String reason)
      throws IOException, InterruptedException {
    visitor.visit(
        new SourcePicture(
            name, name, new PictureSubject.Unclear(reason), Optional.empty(), NOTHING));
  }
}
