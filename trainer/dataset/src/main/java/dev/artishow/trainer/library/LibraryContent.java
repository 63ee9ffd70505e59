package dev.artishow.trainer.library;

import dev.artishow.engine.reference.library.Catalog;
import dev.artishow.engine.reference.library.LibraryWriter;
import dev.artishow.trainer.data.Dataset;

/** What a library will hold. */
public final class LibraryContent {
  private final Dataset dataset;
  private final Catalog catalog;
  private final LibraryWriter.Words words;
  private final int[] pictures;

  LibraryContent(Dataset dataset, Catalog catalog, LibraryWriter.Words words, int[] pictures) {
    this.dataset = dataset;
    this.catalog = catalog;
    this.words = words;
    this.pictures = pictures;
  }

  public Catalog catalog() {
    return catalog;
  }

  public LibraryWriter.Words words() {
    return words;
  }

  /** Indices in the data set of the drawings' pictures, in the catalogue's order. */
  public int[] pictures() {
    return pictures.clone();
  }

  /** A drawing's picture, premultiplied RGBA. */
  public byte[] rgba(int drawing, int side) {
    byte[] rgba = new byte[side * side * 4];
    dataset.read(pictures[drawing], side, rgba);
    return rgba;
  }
}
