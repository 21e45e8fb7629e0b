/** Copies of the people, enterprises, consortia and memberships that consortia-service tells of; it may lag. */
@NullMarked
package org.ayni.training.roster;

import org.jspecify.annotations.NullMarked;
