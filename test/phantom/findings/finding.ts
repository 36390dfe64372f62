import type { Side } from '../../../extensions/sacroplasty-target/src/core/geometry';

/**
 * Something beside the ordinary that makes a scan hard to read, with its place given relative to the
 * bone. Lengths in mm, Hounsfield units. None of them but the osteophytes moves the outer surface of
 * the sacrum: an osteophyte is bone, everything else is something that a surface can be mistaken for.
 */
export type Finding =
  /** Iliac vein and artery in front of an ala, pressed against what lies `gap` in front of the cortex. */
  | { readonly kind: 'contrast-vessels'; readonly side: Side; readonly gap: number; readonly hounsfield: number }
  /** A bowel loop in front of an ala; its contrast begins `gap` in front of the cortex, the wall between. */
  | { readonly kind: 'contrast-bowel'; readonly side: Side; readonly gap: number; readonly hounsfield: number }
  /** A bright plate parallel to the cortex in front of the ala and its joint. */
  | {
      readonly kind: 'calcified-sacroiliac-ligament';
      readonly side: Side;
      readonly gap: number;
      readonly thickness: number;
      readonly hounsfield: number;
    }
  /** The same in front of S1's and L5's bodies. */
  | {
      readonly kind: 'calcified-longitudinal-ligament';
      readonly gap: number;
      readonly thickness: number;
      readonly hounsfield: number;
    }
  /**
   * A beak beside the promontory. It belongs to the bone. The landmark's corners stay those of the
   * vertebral body, as spinal morphometry leaves osteophytes out.
   */
  | { readonly kind: 'promontory-osteophyte'; readonly side: Side; readonly height: number }
  /**
   * A hump on the ala's front at the joint. It belongs to the bone. Where it bridges the joint it is
   * the sacrum's up to the middle of the joint space, the ilium's beyond.
   */
  | {
      readonly kind: 'joint-osteophyte';
      readonly side: Side;
      readonly height: number;
      readonly bridging: boolean;
    }
  /** Cement in the ala's marrow, which it fills to the inner side of the anterior cortex. */
  | { readonly kind: 'cement'; readonly side: Side; readonly hounsfield: number }
  /** Cement that has left the ala and lies on its anterior cortex, `thickness` mm thick. */
  | { readonly kind: 'leaked-cement'; readonly side: Side; readonly thickness: number; readonly hounsfield: number }
  /** A screw through ilium and joint into S1, or through the pedicle. */
  | { readonly kind: 'screw'; readonly side: Side; readonly path: 'iliosacral' | 'pedicle' }
  /** Gas in the joint. */
  | { readonly kind: 'joint-gas'; readonly side: Side; readonly hounsfield: number }
  /**
   * A joint filled by bone but for its lowest part. The sacrum ends where its auricular face was:
   * what lies beyond is the ilium's.
   */
  | { readonly kind: 'ankylosed-joint'; readonly side: Side }
  /** A hip prosthesis, its head `below` mm under the landmark. */
  | { readonly kind: 'hip-prosthesis'; readonly side: Side; readonly below: number }
  /** A dense island in the marrow, its front `depth` mm behind the outer surface. */
  | {
      readonly kind: 'bone-island';
      readonly side: Side;
      readonly depth: number;
      readonly hounsfield: number;
    }
  /** Dense cancellous bone parallel to the anterior cortex, between two depths behind the outer surface. */
  | {
      readonly kind: 'dense-layer';
      readonly side: Side;
      readonly depth: number;
      readonly thickness: number;
      readonly hounsfield: number;
    };

export type FindingOf<K extends Finding['kind']> = Extract<Finding, { readonly kind: K }>;
