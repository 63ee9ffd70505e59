package dev.artishow.trainer.data.local;

import dev.artishow.trainer.data.source.PictureSource.Visitor;
import dev.artishow.trainer.data.source.SourcePicture;
import dev.artishow.trainer.data.source.Subject;
import java.io.IOException;
import java.util.Optional;

/** Hands over what was refused as pictures that show nothing, so that the data set lists them. */
final class Refusals {
  private static final SourcePicture.Content NOTHING = new SourcePicture.Encoded(new byte[0]);

  private Refusals() {}

  static void visit(Visitor visitor, String name, String reason)
      throws IOException, InterruptedException {
    visitor.visit(
        new SourcePicture(name, name, new Subject.Unclear(reason), Optional.empty(), NOTHING));
  }
}
