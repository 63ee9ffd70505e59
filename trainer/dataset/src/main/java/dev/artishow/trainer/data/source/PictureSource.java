package dev.artishow.trainer.data.source;

import java.io.IOException;

/** Lists pictures, always in the same order, without holding them all in memory. */
public interface PictureSource {

  /** How many there are, for the sake of progress. */
  int count();

  /** Hands over each picture. */
  void forEach(Visitor visitor) throws IOException, InterruptedException;

  /** Takes one picture after the other. */
  interface Visitor {
    void visit(SourcePicture picture) throws IOException, InterruptedException;
  }
}
