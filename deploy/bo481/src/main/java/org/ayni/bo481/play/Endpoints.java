package org.ayni.bo481.play;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import org.ayni.bo481.entry.Service;

/**
 * Where the services are.
 *
 * @param services for callers
 * @param management for operations, where the business date is set
 */
public record Endpoints(Map<Service, URI> services, Map<Service, URI> management) {
    private static final int MANAGEMENT = 1000;

    /**
     * {@code AYNI_CONSORTIA_URL}, {@code AYNI_CONSORTIA_MANAGEMENT_URL} and so on; the ports of this machine where they
     * are not set, and the service's port + 1000 for management.
     */
    public static Endpoints of(Map<String, String> environment) {
        Map<Service, URI> services = new EnumMap<>(Service.class);
        Map<Service, URI> management = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            URI address = address(environment, service, "_URL", "http://localhost:" + service.port());
            services.put(service, address);
            String beside = address.getScheme() + "://" + address.getHost() + ":" + (address.getPort() + MANAGEMENT);
            management.put(service, address(environment, service, "_MANAGEMENT_URL", beside));
        }
        return new Endpoints(services, management);
    }

    URI service(Service service, String path) {
        return URI.create(services.get(service) + path);
    }

    URI businessDate(Service service) {
        return URI.create(management.get(service) + "/q/business-date");
    }

    private static URI address(Map<String, String> environment, Service service, String suffix, String standard) {
        return URI.create(environment.getOrDefault("AYNI_" + service.name() + suffix, standard));
    }
}
