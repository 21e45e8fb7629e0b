/** PostgreSQL with a database for each service, and the Kafka broker. */
@NullMarked
package org.ayni.local.server;

import org.jspecify.annotations.NullMarked;
