package org.ayni.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The public type of an event record: {@code <service>.<aggregate>.<past participle>.v<n>}, for example
 * {@code credit.loan.disbursed.v1}. Its topic is the type without the third part: {@code credit.loan.v1}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventType {
    String value();
}
