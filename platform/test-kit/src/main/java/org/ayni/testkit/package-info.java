/**
 * What every service's tests stand on: one PostgreSQL and one Kafka broker for a whole Maven run, a fresh database and
 * topic prefix for each start of the application, and tokens, right ones and wrong ones.
 */
@NullMarked
package org.ayni.testkit;

import org.jspecify.annotations.NullMarked;
