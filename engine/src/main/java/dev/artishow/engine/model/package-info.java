/** Model packages: folders of data alone, refused by name whenever anything in them is wrong. */
@NullMarked
package dev.artishow.engine.model;

import org.jspecify.annotations.NullMarked;
