/**
 * How far reporting follows the other services, what it could not read, and how all of it is made anew from the topics
 * while questions are answered.
 */
@NullMarked
package org.ayni.reporting.projection;

import org.jspecify.annotations.NullMarked;
