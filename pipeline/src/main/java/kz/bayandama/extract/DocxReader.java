package kz.bayandama.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import kz.bayandama.report.Block;
import kz.bayandama.report.Rejection;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** DOCX: the package by POI, its parts as XML. Nothing outside the package is followed. */
final class DocxReader implements Reader {
  private static final long LARGEST_PART = 96L << 20;

  DocxReader() {
    ZipSecureFile.setMaxEntrySize(LARGEST_PART);
    ZipSecureFile.setMinInflateRatio(0.005);
    ZipSecureFile.setMaxFileCount(5_000);
  }

  @Override
  public List<Block> read(Path file, String mediaType, Reading reading)
      throws IOException, Rejection, Damaged {
    try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      return new Docx(parts, reading).blocks();
    } catch (InvalidFormatException | POIXMLException e) {
      throw new Damaged(e);
    } catch (IOException | RuntimeException e) {
      if (String.valueOf(e.getMessage()).contains("Zip bomb")) {
        throw Rejections.bomb();
      }
      if (e instanceof Reading.Beyond beyond) {
        throw beyond.rejection();
      }
      if (e instanceof Fault fault) {
        throw fault;
      }
      throw new Damaged(e);
    }
  }

  /** An open DOCX. */
  private static final class Docx {
    private final OPCPackage parts;
    private final Reading reading;
    private final PackagePart main;
    private final DocxBody body;

    Docx(OPCPackage parts, Reading reading) throws IOException, Damaged, InvalidFormatException {
      this.parts = parts;
      this.reading = reading;
      this.main =
          related(parts.getRelationships(), "/officeDocument")
              .orElseThrow(() -> new Damaged("no main part"));
      this.body =
          new DocxBody(
              new DocxStyles(xml("/styles")),
              new DocxNumbering(xml("/numbering")),
              reading,
              this::chunk);
    }

    List<Block> blocks() throws IOException, Rejection, Damaged, InvalidFormatException {
      List<Block> blocks = new ArrayList<>();
      try (InputStream in = main.getInputStream()) {
        Element root = Xml.parse(in);
        Element content = Xml.child(root, "body").orElse(root);
        blocks.addAll(body.blocks(content));
      }
      blocks.addAll(notes("/footnotes", "footnote", body.footnotes()));
      blocks.addAll(notes("/endnotes", "endnote", body.endnotes()));
      for (PackageRelationship relationship : main.getRelationships()) {
        if (relationship.getRelationshipType().endsWith("/package")
            && relationship.getTargetMode() == TargetMode.INTERNAL) {
          PackagePart part = main.getRelatedPart(relationship);
          try (InputStream in = part.getInputStream()) {
            reading.inside(name(part), in).ifPresent(blocks::add);
          }
        }
      }
      return blocks.isEmpty() ? pictures() : blocks;
    }

    private static String name(PackagePart part) {
      String name = part.getPartName().getName();
      return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Notes in the order of their references. */
    private List<Block> notes(String type, String element, List<String> ids)
        throws IOException, Rejection, Damaged, InvalidFormatException {
      Element root = ids.isEmpty() ? null : xml(type);
      List<Block> blocks = new ArrayList<>();
      if (root != null) {
        for (String id : new LinkedHashSet<>(ids)) {
          for (Element note : Xml.children(root, element)) {
            if (Xml.attribute(note, "id").filter(id::equals).isPresent()) {
              blocks.addAll(body.blocks(note));
            }
          }
        }
      }
      return blocks;
    }

    /** The text of the pictures: only for a document that has no other. */
    private List<Block> pictures() throws IOException, Rejection, Damaged, InvalidFormatException {
      List<Block> blocks = new ArrayList<>();
      for (PackageRelationship relationship : main.getRelationships()) {
        if (relationship.getRelationshipType().endsWith("/image")
            && relationship.getTargetMode() == TargetMode.INTERNAL) {
          PackagePart part = main.getRelatedPart(relationship);
          if (Ocr.reads(part.getContentType())) {
            try (InputStream in = part.getInputStream()) {
              blocks.addAll(reading.picture(in));
            }
          }
        }
      }
      return blocks;
    }

    private List<Block> chunk(String id) throws IOException, Rejection {
      PackageRelationship relationship = main.getRelationship(id);
      if (relationship == null || relationship.getTargetMode() != TargetMode.INTERNAL) {
        return List.of();
      }
      try (InputStream in = main.getRelatedPart(relationship).getInputStream()) {
        return reading.inside("", in).map(Block.Embedded::blocks).orElse(List.of());
      } catch (InvalidFormatException e) {
        return List.of();
      }
    }

    private @Nullable Element xml(String type) throws IOException, Damaged, InvalidFormatException {
      Optional<PackagePart> part = related(main.getRelationships(), type);
      if (part.isEmpty()) {
        return null;
      }
      try (InputStream in = part.get().getInputStream()) {
        return Xml.parse(in);
      }
    }

    private Optional<PackagePart> related(Iterable<PackageRelationship> relationships, String type)
        throws InvalidFormatException {
      for (PackageRelationship relationship : relationships) {
        if (relationship.getRelationshipType().endsWith(type)
            && relationship.getTargetMode() == TargetMode.INTERNAL) {
          PackagePart part =
              relationship.getSource() == null
                  ? parts.getPart(relationship)
                  : relationship.getSource().getRelatedPart(relationship);
          if (part != null) {
            return Optional.of(part);
          }
        }
      }
      return Optional.empty();
    }
  }
}
