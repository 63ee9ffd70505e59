/** Training against a discriminator, whatever is drawn: losses, penalty, augmentation. */
@NullMarked
package dev.artishow.trainer.adversarial;

import org.jspecify.annotations.NullMarked;
