/** Icon sets: what their names mean, and which of them show things. */
@NullMarked
package dev.artishow.trainer.data.source.icon;

import org.jspecify.annotations.NullMarked;
