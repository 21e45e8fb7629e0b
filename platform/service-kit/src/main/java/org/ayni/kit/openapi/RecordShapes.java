package org.ayni.kit.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * What an answer's record says by its components: each is always there, and only a {@code @Nullable} one may be null.
 */
final class RecordShapes {

    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");

    private final Map<String, Map<DotName, ClassInfo>> records = new HashMap<>();

    RecordShapes(IndexView index) {
        index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .filter(each -> each.name().toString().startsWith("org.ayni."))
                .forEach(each -> records.computeIfAbsent(nameOf(each), name -> new HashMap<>())
                        .put(each.name(), each));
    }

    /**
     * Adds what is required and what may be null. Of several records of a name, it is the one that was given it for the
     * contract; where none or several were, the schema stays as it is.
     */
    void complete(String name, Schema schema) {
        Map<DotName, ClassInfo> found = new HashMap<>(records.getOrDefault(name, Map.of()));
        if (found.size() > 1) {
            found.values().removeIf(each -> !isNamed(each));
        }
        if (found.size() != 1 || schema.getProperties() == null) {
            return;
        }
        ClassInfo type = found.values().iterator().next();
        Map<String, Schema> properties = new LinkedHashMap<>(schema.getProperties());
        List<String> required = new ArrayList<>();
        properties.replaceAll((property, part) -> {
            FieldInfo field = type.field(property);
            if (field == null) {
                return part;
            }
            if (!name.equals("Problem")) {
                required.add(property);
            }
            return isNullable(field) ? orNull(part) : part;
        });
        schema.setProperties(properties);
        if (!required.isEmpty()) {
            schema.setRequired(required);
        }
    }

    private static boolean isNullable(FieldInfo field) {
        return field.annotations().stream().anyMatch(each -> each.name().equals(NULLABLE))
                || field.type().hasAnnotation(NULLABLE);
    }

    private static Schema orNull(Schema part) {
        if (part.getRef() != null) {
            return OASFactory.createSchema()
                    .anyOf(List.of(part, OASFactory.createSchema().addType(SchemaType.NULL)));
        }
        if (part.getType() != null && !part.getType().contains(SchemaType.NULL) && part.getEnumeration() == null) {
            List<SchemaType> types = new ArrayList<>(part.getType());
            types.add(SchemaType.NULL);
            part.setType(types);
        }
        return part;
    }

    private static boolean isNamed(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        return schema != null && schema.value("name") != null;
    }

    private static String nameOf(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        @Nullable AnnotationValue name = schema == null ? null : schema.value("name");
        return name == null ? type.simpleName() : name.asString();
    }
}
