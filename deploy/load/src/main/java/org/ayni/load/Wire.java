package org.ayni.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One kept-alive HTTP/1.1 connection that costs next to nothing: the service is measured and not its client. */
public final class Wire implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final int port;

    /** What came back. */
    public record Reply(int status, String body) {}

    public Wire(int port) throws IOException {
        this.port = port;
        this.socket = new Socket("127.0.0.1", port);
        this.socket.setTcpNoDelay(true);
        this.socket.setSoTimeout(30_000);
        this.in = new BufferedInputStream(socket.getInputStream(), 16_384);
    }

    public Reply get(String token, String path) throws IOException {
        return send("GET", token, path, "", "");
    }

    /** With a key of its own, which is no bare UUID so that captured SQL keeps it a text. */
    public Reply post(String token, String path, String key, String body) throws IOException {
        return send("POST", token, path, "Idempotency-Key: " + key + "\r\n", body);
    }

    Reply send(String method, String token, String path, String headers, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer "
                + token + "\r\nContent-Type: application/json\r\nContent-Length: " + content.length + "\r\n" + headers
                + "\r\n";
        byte[] request = (head + body).getBytes(StandardCharsets.UTF_8);
        socket.getOutputStream().write(request);
        return reply();
    }

    private Reply reply() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
            chunked |= header.regionMatches(true, 0, "transfer-encoding: chunked", 0, 26);
        }
        byte[] body = chunked ? chunks() : in.readNBytes(length);
        return new Reply(status, new String(body, StandardCharsets.UTF_8));
    }

    /** A body whose length was not known when its answer began. */
    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int length = Integer.parseInt(line(), 16); length > 0; length = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(length));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the service closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
