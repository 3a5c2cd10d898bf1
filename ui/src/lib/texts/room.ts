// What the room screen says, and what is said about it.
export const room = {
  /** On the projector. */
  speaking: "Đang phát biểu",
  nobody: "Mời Nhân dân đăng ký phát biểu",
  unknown: "Chưa rõ tên",
  next: "Tiếp theo",
  more: (count: number) => `và ${String(count)} người nữa`,
  item: (number: number, of: number) => `Chương trình ${String(number)}/${String(of)}`,
  limit: (minutes: number) => `mỗi người ${String(minutes)} phút`,
  left: (time: string) => `còn ${time}`,
  over: (time: string) => `quá ${time}`,

  /** In her own window. */
  title: "Màn hình phòng",
  badge: "Màn hình phòng",
  badgeBlank: "Màn hình phòng: tạm nghỉ",
  opened: "Đã mở màn hình phòng",
  closed: "Đã đóng màn hình phòng",
  itemNow: (number: number, text: string) => `Màn hình phòng: mục ${String(number)}. ${text}`,
  itemNone: "Màn hình phòng: không hiện mục nào của chương trình",
  noAgenda: "Phiên chưa có chương trình; ghi các mục ở Chuẩn bị",
  isOpen: "Đang mở trên màn chiếu.",
  isClosed: "Chưa mở.",
  open: "Mở",
  close: "Đóng",
  done: "Xong",
  agenda: "Mục đang làm",
  noItem: "Không hiện mục nào",
  shows: "Ngoài tên người phát biểu, hiện thêm",
  show: {
    group: "Tổ dân phố",
    topic: "Lĩnh vực của ý kiến vừa ghi",
    gist: "Nội dung rút gọn của ý kiến vừa ghi",
  },
  never: "Địa chỉ, điện thoại, số căn cước, năm sinh và nguyên văn ý kiến không bao giờ hiện; nội dung tố cáo cũng vậy.",
  blank: "Tạm nghỉ: màn hình đen",
};
