package cdp.ingest.imports;

import cdp.ingest.ImportId;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Uploaded files in pieces of one megabyte: any process can read them, none holds one whole. */
@Component
class ImportChunks {
    static final int CHUNK = 1024 * 1024;

    private static final String INSERT =
            "INSERT INTO ingest.import_chunks (import_id, no, bytes) VALUES (:id, :no, :bytes)";
    private static final String SELECT = "SELECT bytes FROM ingest.import_chunks WHERE import_id = :id AND no = :no";
    private static final String EXISTS = "SELECT EXISTS (SELECT FROM ingest.import_chunks WHERE import_id = :id)";

    private final JdbcClient jdbc;

    ImportChunks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was stored. */
    record Stored(long sizeBytes, String sha256) {}

    /** Sees every byte of a file once, while it is stored. */
    interface Observer {
        void add(byte[] bytes, int length);
    }

    Stored store(ImportId id, InputStream content, Observer observer) throws IOException {
        MessageDigest digest = Sha256.start();
        long size = 0;
        byte[] chunk = content.readNBytes(CHUNK);
        for (int no = 0; chunk.length > 0; no++) {
            jdbc.sql(INSERT)
                    .param("id", id.value())
                    .param("no", no)
                    .param("bytes", chunk)
                    .update();
            digest.update(chunk);
            observer.add(chunk, chunk.length);
            size += chunk.length;
            chunk = content.readNBytes(CHUNK);
        }
        return new Stored(size, HexFormat.of().formatHex(digest.digest()));
    }

    boolean exist(ImportId id) {
        return jdbc.sql(EXISTS).param("id", id.value()).query(Boolean.class).single();
    }

    /** The file from its first byte, fetched piece by piece. */
    ChunkStream open(ImportId id) {
        return new ChunkStream(no -> jdbc.sql(SELECT)
                .param("id", id.value())
                .param("no", no)
                .query(byte[].class)
                .optional());
    }
}
